package nl.samenspoed.app.elsewhere;

import ca.uhn.fhir.context.FhirContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nl.samenspoed.app.elsewhere.FhirCalls.NotOffered;
import nl.samenspoed.app.patient.Bsn;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR R4 server. When it offers {@code Patient/$summary} (IPS) that is asked, or else a search
 * of each kind of resource. One time limit holds for everything together.
 */
public final class FhirSummarySource implements SummarySource, AutoCloseable {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private final SourceSettings settings;
    private final FhirCalls calls;
    private final InstantSource clock;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    /** Whether it offers a summary does not change from patient to patient. */
    private final AtomicReference<@Nullable Boolean> offersSummary = new AtomicReference<>();

    /**
     * @param settings with a url
     */
    public FhirSummarySource(SourceSettings settings, FhirContext context, InstantSource clock) {
        this.settings = settings;
        this.calls = new FhirCalls(settings, Objects.requireNonNull(settings.url()), context);
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String holder() {
        return settings.holder();
    }

    @Override
    public SourceAnswer ask(Bsn patient, @Nullable LocalDate birthDate) {
        var asked = asking.submit(() -> told(patient, birthDate));
        try {
            return asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return new SourceAnswer.Failed(Failure.TOO_SLOW);
        } catch (ExecutionException failed) {
            return new SourceAnswer.Failed(why(failed));
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            return new SourceAnswer.Failed(Failure.TOO_SLOW);
        } finally {
            var unused = asked.cancel(true);
        }
    }

    /** Whatever it sent that broke our reading of it: we could not read it. */
    private static Failure why(ExecutionException failed) {
        return failed.getCause() instanceof NotTold told ? told.why() : Failure.UNREADABLE;
    }

    private SourceAnswer told(Bsn bsn, @Nullable LocalDate birthDate) throws NotTold {
        var whom = new Whom(bsn, birthDate);
        var patient = find(whom);
        var answer = offersSummary() ? summary(whom, patient) : searches(whom, patient);
        return new SourceAnswer.Told(answer);
    }

    private Patient find(Whom whom) throws NotTold {
        try {
            var by = Map.of("identifier", Whom.BSN + "|" + whom.bsn().digits());
            var found = whom.in(calls.search("Patient", by, Bundle.class));
            if (!found.getIdElement().hasIdPart()
                    || !ID.matcher(found.getIdElement().getIdPart()).matches()) {
                throw new NotTold(Failure.UNREADABLE);
            }
            return found;
        } catch (NotOffered unasked) {
            throw new NotTold(Failure.BROKEN);
        }
    }

    private boolean offersSummary() throws NotTold {
        var known = offersSummary.get();
        if (known != null) {
            return known;
        }
        try {
            var offers = offersSummary(calls.get("metadata", CapabilityStatement.class));
            offersSummary.set(offers);
            return offers;
        } catch (NotOffered silent) {
            return false;
        }
    }

    private static boolean offersSummary(CapabilityStatement told) {
        return told.getRest().stream()
                .flatMap(rest -> rest.getResource().stream())
                .filter(resource -> resource.getType().equals("Patient"))
                .flatMap(resource -> resource.getOperation().stream())
                .anyMatch(operation -> operation.getName().replace("$", "").equals("summary"));
    }

    private Summary summary(Whom whom, Patient patient) throws NotTold {
        try {
            var path = "Patient/" + patient.getIdElement().getIdPart() + "/$summary";
            var told = calls.get(path, Bundle.class);
            var reading = new ReadingSummary(whom.about(whom.in(told)));
            reading.document(told);
            return reading.summary(settings.name(), clock.instant());
        } catch (NotOffered withdrawn) {
            offersSummary.set(null);
            throw new NotTold(Failure.BROKEN);
        }
    }

    /** A kind that it does not offer is not told about; that is not the same as nothing. */
    private Summary searches(Whom whom, Patient patient) throws NotTold {
        var reading = new ReadingSummary(whom.about(patient));
        var by =
                Map.of(
                        "patient",
                        "Patient/" + patient.getIdElement().getIdPart(),
                        "_count",
                        String.valueOf(ReadingSummary.MOST));
        for (var kind : ReadingSummary.TYPES) {
            try {
                reading.found(kind, calls.search(kind, by, Bundle.class));
            } catch (NotOffered leftOut) {
                continue;
            }
        }
        return reading.summary(settings.name(), clock.instant());
    }

    @Override
    public void close() {
        asking.shutdownNow();
        calls.close();
    }
}
