package nl.samenspoed.app.request;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.patient.Patients;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The door for patients to their own request: a link made in the case, opened once with the birth
 * date, and then a page that closes by itself. Every look is in the trail as the patient's own.
 */
@Component
public class PatientLinks {

    /** What the trail calls the patient; no role of the program. */
    public static final String PATIENT = "patient";

    private final JdbcPatientLinks rows;
    private final JdbcFacts facts;
    private final Patients patients;
    private final Trail trail;
    private final PatientLinkSettings settings;
    private final InstantSource clock;

    PatientLinks(
            JdbcPatientLinks rows,
            JdbcFacts facts,
            Patients patients,
            Trail trail,
            PatientLinkSettings settings,
            InstantSource clock) {
        this.rows = rows;
        this.facts = facts;
        this.patients = patients;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a link; one that was not opened yet works no more. The token is not kept, so the same
     * key again is refused and not answered.
     */
    public Outcome<PatientLink.Made> make(Actor actor, CommandKey key, CareRequestId id) {
        if (!actor.may(Capability.WRITE_NOTE)) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        var found = facts.find(id).filter(request -> Mandates.reaches(actor, request));
        if (found.isEmpty()) {
            return Outcome.refused(RequestRefusal.NOT_FOUND);
        }
        if (birthDate(found.get()).isEmpty()) {
            return Outcome.refused(RequestRefusal.BIRTH_DATE_UNKNOWN);
        }
        var token = LinkSecret.fresh();
        var at = now();
        var expires = at.plus(settings.valid());
        try {
            var account = trail.actorJson(actor);
            rows.make(actor, account, key, found.get(), LinkSecret.digest(token), at, expires);
            return Outcome.done(new PatientLink.Made(token, expires));
        } catch (DuplicateKeyException clash) {
            return Outcome.refused(RequestRefusal.KEY_TAKEN);
        }
    }

    /** Links made before, the latest first; for who was shown the request itself. */
    public List<PatientLink> of(RequestStory story) {
        return rows.list(story.request().id());
    }

    /**
     * Opens a link with the birth date, once.
     *
     * @param origin network address, for the trail
     */
    public Outcome<PatientLink.Opened> open(String token, LocalDate typed, String origin) {
        var tried = rows.attempt(LinkSecret.digest(token), now());
        if (tried.isEmpty()) {
            return Outcome.refused(RequestRefusal.LINK_DEAD);
        }
        var link = tried.get();
        var request = facts.find(link.request()).orElseThrow();
        var patient = request.patient().value();
        var actor = patient(link.id(), request, origin);
        if (birthDate(request).filter(typed::equals).isEmpty()) {
            trail.read(
                    actor,
                    "execute",
                    "patient-link",
                    link.id(),
                    List.of(patient),
                    Map.of("command", "open", "outcome", "refused"));
            int left = PatientLink.MOST_ATTEMPTS - link.attempts();
            return left > 0
                    ? Outcome.refused(RequestRefusal.WRONG_BIRTH_DATE, left)
                    : Outcome.refused(RequestRefusal.LINK_DEAD);
        }
        var secret = LinkSecret.fresh();
        var at = now();
        var until = at.plus(settings.open());
        var hash = LinkSecret.digest(secret);
        return rows.open(link, patient, trail.actorJson(actor), hash, at, until)
                ? Outcome.done(new PatientLink.Opened(secret, until))
                : Outcome.refused(RequestRefusal.LINK_DEAD);
    }

    /** What the patient sees now; empty when the page has closed. */
    public Optional<PatientView> look(String secret, String origin) {
        return rows.session(LinkSecret.digest(secret), now()).map(session -> look(session, origin));
    }

    private PatientView look(JdbcPatientLinks.Session session, String origin) {
        var request = facts.find(session.request()).orElseThrow();
        trail.read(
                patient(session.link(), request, origin),
                "read",
                "request",
                request.id().value(),
                patients.named(List.of(request.patient())),
                Map.of("link", session.link().toString()));
        return new PatientView(request, trail.seen(records(request), PATIENT), session.until());
    }

    /** A look at a record of before it was merged is a look at this patient too. */
    private List<UUID> records(CareRequest request) {
        return patients.same(List.of(request.patient())).stream().map(PatientId::value).toList();
    }

    /** Closes the page before its time. */
    public boolean close(String secret) {
        return rows.close(LinkSecret.digest(secret), now()) > 0;
    }

    private Optional<LocalDate> birthDate(CareRequest request) {
        return Optional.ofNullable(patients.lines(Set.of(request.patient())).get(request.patient()))
                .map(PatientLine::birthDate);
    }

    /** The patient in the trail: by the link, not by name, and with nothing that may be done. */
    private static Actor patient(UUID link, CareRequest request, String origin) {
        return new Actor(
                new PersonId(link),
                PATIENT,
                request.lead(),
                PATIENT,
                Set.of(),
                new Scope.OwnOrganisation(),
                Actor.Via.DESK,
                origin);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
