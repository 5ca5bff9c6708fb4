package nl.samenspoed.app.elsewhere;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.ConsentAnswer;
import nl.samenspoed.app.patient.ConsentQuestion;
import nl.samenspoed.app.patient.ConsentRegister;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.EmergencyAccess;
import nl.samenspoed.app.request.EmergencyAccesses;
import nl.samenspoed.app.request.RequestStory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The door to what other systems know of the patient of a request. Consent is asked first; without
 * it only an emergency access that stands open helps. That it is asked is in the trail before it
 * is, and that it was told before it is shown.
 */
@Component
public class Elsewhere {

    private final JdbcAsked rows;
    private final CareRequests requests;
    private final EmergencyAccesses emergencies;
    private final Patients patients;
    private final ConsentRegister register;
    private final ObjectProvider<SummarySource> source;
    private final Network network;
    private final Trail trail;
    private final InstantSource clock;

    Elsewhere(
            JdbcAsked rows,
            CareRequests requests,
            EmergencyAccesses emergencies,
            Patients patients,
            ConsentRegister register,
            ObjectProvider<SummarySource> source,
            Network network,
            Trail trail,
            InstantSource clock) {
        this.rows = rows;
        this.requests = requests;
        this.emergencies = emergencies;
        this.patients = patients;
        this.register = register;
        this.source = source;
        this.network = network;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Asks for the patient of a request within reach, or opened in an emergency; only while it
     * runs, for afterwards nobody here treats the patient.
     */
    public Outcome<ElsewhereAnswer> ask(Actor actor, CareRequestId id) {
        if (!actor.may(Capability.ASK_SUMMARY) || !actor.may(Capability.READ_REQUEST)) {
            return Outcome.refused(ElsewhereRefusal.NOT_ALLOWED);
        }
        var emergency = emergencies.running(actor, id);
        var found = emergency.isPresent() ? requests.findAnywhere(id) : requests.find(actor, id);
        if (found.isEmpty()) {
            return Outcome.refused(ElsewhereRefusal.NOT_FOUND);
        }
        if (!found.get().isOpen()) {
            return Outcome.refused(ElsewhereRefusal.REQUEST_ENDED);
        }
        var asked = source.getIfAvailable();
        if (asked == null) {
            return Outcome.refused(ElsewhereRefusal.NO_SOURCE);
        }
        return patients.verifiedBsn(found.get().patient())
                .map(bsn -> Outcome.done(ask(actor, found.get(), emergency, asked, bsn)))
                .orElseGet(() -> Outcome.refused(ElsewhereRefusal.BSN_NOT_VERIFIED));
    }

    private ElsewhereAnswer ask(
            Actor actor,
            CareRequest request,
            Optional<EmergencyAccess> emergency,
            SummarySource asked,
            Bsn bsn) {
        var consent = register.ask(new ConsentQuestion(bsn, asked.holder(), sector(actor)));
        var through = consent == ConsentAnswer.PERMIT ? null : emergency.orElse(null);
        var account = trail.actorJson(actor);
        var question =
                JdbcAsked.Question.of(
                        request, asked.name(), consent, through == null ? null : through.id());
        if (consent != ConsentAnswer.PERMIT && through == null) {
            rows.ask(actor, account, question, JdbcAsked.NO_CONSENT, now());
            return new ElsewhereAnswer.NoConsent(consent, asked.name());
        }
        rows.ask(actor, account, question, null, now());
        return switch (asked.ask(bsn, birthDate(request))) {
            case SourceAnswer.Told(var summary) -> {
                rows.answer(account, question.id(), JdbcAsked.TOLD, now());
                yield new ElsewhereAnswer.Shown(summary, consent, through);
            }
            case SourceAnswer.Failed(var why) -> {
                rows.answer(account, question.id(), why.name(), now());
                yield new ElsewhereAnswer.Nothing(why, asked.name());
            }
        };
    }

    /** The category under which consent is asked; an organisation nobody knows has none. */
    private String sector(Actor actor) {
        return network.findOrganisation(actor.organisation()).map(Organisation::sector).orElse("");
    }

    private @Nullable LocalDate birthDate(CareRequest request) {
        var line = patients.lines(Set.of(request.patient())).get(request.patient());
        return line == null ? null : line.birthDate();
    }

    /** Who wanted a summary before, the latest first; for who was shown the request itself. */
    public List<Asked> before(RequestStory story) {
        return rows.of(story.request().id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
