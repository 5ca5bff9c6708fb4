package nl.samenspoed.app.request;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.Patients;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to emergency access: a request out of reach is opened with a reason, for a short time,
 * to be read and not to be changed, and somebody else judges it afterwards.
 */
@Component
public class EmergencyAccesses {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 100;
    private static final int MOST_PATIENTS = 20;
    private static final int LONG = 1_000;

    /** Less than this explains nothing. */
    private static final int SHORTEST = 10;

    private final JdbcEmergencies rows;
    private final JdbcFacts facts;
    private final Patients patients;
    private final Answers answers;
    private final Trail trail;
    private final EmergencySettings settings;
    private final InstantSource clock;

    EmergencyAccesses(
            JdbcEmergencies rows,
            JdbcFacts facts,
            Patients patients,
            Answers answers,
            Trail trail,
            EmergencySettings settings,
            InstantSource clock) {
        this.rows = rows;
        this.facts = facts;
        this.patients = patients;
        this.answers = answers;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens the latest request of whoever is meant, an open one first; what is within reach anyway
     * needs no emergency and is only pointed at.
     */
    public Outcome<CareRequestId> open(
            Actor actor, CommandKey key, EmergencySearch search, String typedReason) {
        return explained(actor, typedReason).then(reason -> openMeant(actor, key, search, reason));
    }

    private Outcome<CareRequestId> openMeant(
            Actor actor, CommandKey key, EmergencySearch search, String reason) {
        var hidden = hidden(search);
        var meant = hidden.stream().map(JdbcEmergencies.Hidden::patient).distinct().toList();
        trail.read(actor, "search", "emergency-access", null, values(meant), Map.of());
        if (meant.isEmpty()) {
            return Outcome.refused(RequestRefusal.NOBODY_MEANT);
        }
        return meant.size() > 1
                ? Outcome.refused(RequestRefusal.SEVERAL_MEANT)
                : open(actor, key, hidden.getFirst(), reason);
    }

    /**
     * Within reach as well: stands in for the consent of the patient to ask others, for as long and
     * as loud as any emergency access.
     */
    public Outcome<CareRequestId> overrideConsent(
            Actor actor, CommandKey key, CareRequestId id, String typedReason) {
        return explained(actor, typedReason)
                .then(
                        reason ->
                                facts.find(id)
                                        .filter(one -> Mandates.reaches(actor, one))
                                        .map(one -> new JdbcEmergencies.Hidden(id, one.patient()))
                                        .map(one -> begin(actor, key, one, reason))
                                        .orElseGet(
                                                () -> Outcome.refused(RequestRefusal.NOT_FOUND)));
    }

    private static Outcome<String> explained(Actor actor, String typedReason) {
        if (!actor.may(Capability.BREAK_GLASS) || !actor.may(Capability.READ_REQUEST)) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        var reason = typedReason.strip();
        if (reason.length() < SHORTEST) {
            return Outcome.refused(RequestRefusal.EMERGENCY_UNEXPLAINED, SHORTEST);
        }
        return reason.length() > LONG
                ? Outcome.refused(RequestRefusal.FIELD_TOO_LONG, "reason", LONG)
                : Outcome.done(reason);
    }

    private Outcome<CareRequestId> open(
            Actor actor, CommandKey key, JdbcEmergencies.Hidden hidden, String reason) {
        return facts.find(hidden.id()).filter(one -> Mandates.reaches(actor, one)).isPresent()
                ? Outcome.done(hidden.id())
                : begin(actor, key, hidden, reason);
    }

    private Outcome<CareRequestId> begin(
            Actor actor, CommandKey key, JdbcEmergencies.Hidden hidden, String reason) {
        var at = now();
        if (rows.running(actor, hidden.id(), at).isPresent()) {
            return Outcome.done(hidden.id());
        }
        try {
            var until = at.plus(settings.lasts());
            var account = trail.actorJson(actor);
            rows.open(actor, account, key, UUID.randomUUID(), hidden, reason, at, until);
            return Outcome.done(hidden.id());
        } catch (DuplicateKeyException clash) {
            return before(actor, key)
                    .map(access -> Outcome.done(access.request()))
                    .orElseGet(() -> Outcome.refused(RequestRefusal.KEY_TAKEN));
        }
    }

    private List<JdbcEmergencies.Hidden> hidden(EmergencySearch search) {
        return switch (search) {
            case EmergencySearch.Number(var number) -> rows.hidden(number, List.of());
            case EmergencySearch.Patient(var ways) ->
                    rows.hidden(
                            null,
                            ways.stream()
                                    .flatMap(way -> patients.matching(way, MOST_PATIENTS).stream())
                                    .distinct()
                                    .toList());
        };
    }

    /** Ends the actor's own before its time. */
    public Outcome<UUID> end(Actor actor, UUID id) {
        return rows.end(actor, trail.actorJson(actor), id, now())
                ? Outcome.done(id)
                : Outcome.refused(RequestRefusal.EMERGENCY_OVER);
    }

    /** What stands open to the actor now by emergency access, if anything of this request does. */
    public Optional<EmergencyAccess> running(Actor actor, CareRequestId request) {
        return rows.running(actor, request, now());
    }

    /** Who opened a request so, the latest first; for who was shown the request itself. */
    public List<EmergencyAccess> of(RequestStory story) {
        return rows.of(story.request().id());
    }

    /**
     * For whoever reads the trail: what was opened by people of the own organisation or while it
     * had the lead, those that nobody judged first. Looking is noted; no patient is named.
     */
    public Outcome<List<EmergencyAccess>> toReview(Actor actor) {
        if (!actor.may(Capability.READ_AUDIT)) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        trail.read(actor, "search", "emergency-access", null, List.of(), Map.of());
        return Outcome.done(rows.toReview(actor, MOST));
    }

    /** Judges it, once, and never one's own. */
    public Outcome<EmergencyAccess> review(
            Actor actor, CommandKey key, UUID id, boolean approved, @Nullable String typed) {
        var reason = typed == null || typed.isBlank() ? null : typed.strip();
        var found = rows.find(id).filter(access -> mayReview(actor, access));
        if (found.isEmpty()) {
            return Outcome.refused(RequestRefusal.NOT_FOUND);
        }
        if (found.get().person().equals(actor.id())) {
            return Outcome.refused(RequestRefusal.OWN_EMERGENCY);
        }
        if (!approved && reason == null) {
            return Outcome.refused(RequestRefusal.FIELD_REQUIRED, "reason");
        }
        if (reason != null && reason.length() > LONG) {
            return Outcome.refused(RequestRefusal.FIELD_TOO_LONG, "reason", LONG);
        }
        try {
            var account = trail.actorJson(actor);
            if (rows.review(actor, account, key, id, approved, reason, now())) {
                return Outcome.done(rows.find(id).orElseThrow());
            }
        } catch (DuplicateKeyException clash) {
            return Outcome.refused(RequestRefusal.KEY_TAKEN);
        }
        return before(actor, key)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(RequestRefusal.REVIEWED_ALREADY));
    }

    private static boolean mayReview(Actor actor, EmergencyAccess access) {
        return actor.may(Capability.READ_AUDIT)
                && (actor.scope() instanceof Scope.Country
                        || access.organisation().equals(actor.organisation())
                        || access.lead().equals(actor.organisation()));
    }

    private Optional<EmergencyAccess> before(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("emergency").asString(""))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> rows.find(UUID.fromString(id)));
    }

    private static List<UUID> values(Collection<PatientId> ids) {
        return ids.stream().map(PatientId::value).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
