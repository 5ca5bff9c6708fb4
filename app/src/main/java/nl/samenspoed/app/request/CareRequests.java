package nl.samenspoed.app.request;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to care requests: open one, do something with it, look at it, list those that wait. */
@Component
public class CareRequests {

    private final OpeningRequests opening;
    private final HandlingRequests handling;
    private final JdbcFacts facts;
    private final JdbcRows rows;
    private final RepeatContacts repeats;
    private final EmergencyAccesses emergencies;
    private final Trail trail;
    private final InstantSource clock;

    CareRequests(
            OpeningRequests opening,
            HandlingRequests handling,
            JdbcFacts facts,
            JdbcRows rows,
            RepeatContacts repeats,
            EmergencyAccesses emergencies,
            Trail trail,
            InstantSource clock) {
        this.opening = opening;
        this.handling = handling;
        this.facts = facts;
        this.rows = rows;
        this.repeats = repeats;
        this.emergencies = emergencies;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens a request; the same key again gives the same request. */
    public Outcome<CareRequest> open(Actor actor, CommandKey key, OpenRequest command) {
        return openOnce(actor, key, command).map(Opened::request);
    }

    /**
     * The same, for a caller that must tell whether it was done now or before.
     *
     * @throws IllegalStateException inside a transaction: many openings share one of their own
     */
    public Outcome<Opened> openOnce(Actor actor, CommandKey key, OpenRequest command) {
        var id = new CareRequestId(UUID.randomUUID());
        return handling.onceOnly(actor, key, () -> opening.open(actor, key, id, command))
                .map(request -> new Opened(request, request.id().equals(id)));
    }

    /**
     * @param now false when an earlier command with this key opened it
     */
    public record Opened(CareRequest request, boolean now) {}

    /** What the actor opened with this key before, if that is still what the key did. */
    public Optional<CareRequestId> findOpened(Actor actor, CommandKey key) {
        return handling.before(actor, key).map(CareRequest::id);
    }

    /**
     * Does something with a request; the same key again is answered as the first time.
     *
     * @param expectedVersion the version the actor looked at, or null when that does not matter
     */
    public Outcome<CareRequest> handle(
            Actor actor,
            CommandKey key,
            CareRequestId id,
            @Nullable Integer expectedVersion,
            RequestCommand command) {
        return handling.handle(actor, key, id, expectedVersion, command);
    }

    /**
     * Records what happened in another module, inside its transaction and under a lock on the
     * request. Who may do it was decided there; the key is remembered there too.
     */
    public Outcome<CareRequest> record(Actor actor, CareRequestId id, RequestCommand.Told command) {
        return handling.record(actor, id, command);
    }

    /**
     * The same on a request that was read before, without a lock; empty, and nothing is recorded,
     * when somebody changed it since.
     */
    public Optional<Outcome<CareRequest>> recordOn(
            Actor actor, CareRequest before, RequestCommand.Told command) {
        return handling.recordOn(actor, before, command);
    }

    /**
     * Decides the same on a request that was read before, for a caller that writes it in its own
     * statement.
     */
    public Outcome<Recording> recording(
            Actor actor, CareRequest before, RequestCommand.Told command) {
        return handling.recording(actor, before, command);
    }

    /**
     * A request as it is now, for a module that has decided already what its actor may do with it.
     */
    public Optional<CareRequest> current(CareRequestId id) {
        return facts.find(id);
    }

    /** The same lock as {@link #record}, for a caller that must decide something first. */
    public Optional<CareRequest> lock(CareRequestId id) {
        return facts.lock(id);
    }

    /**
     * One request as it is now, if it is within the actor's reach. Leaves no line in the trail: the
     * module that asks answers for what the actor may do and writes the line itself.
     */
    public Optional<CareRequest> find(Actor actor, CareRequestId id) {
        return facts.find(id).filter(request -> Mandates.reaches(actor, request));
    }

    /**
     * The same without regard to reach, for a module that knows by something else who may see a
     * part of it.
     */
    public Optional<CareRequest> findAnywhere(CareRequestId id) {
        return facts.find(id);
    }

    /**
     * One request with its facts, if the actor may see it, or opened it in an emergency; the look
     * is noted.
     */
    public Outcome<RequestStory> story(Actor actor, CareRequestId id) {
        var recorded = facts.load(id);
        if (recorded.isEmpty()) {
            return Outcome.refused(RequestRefusal.NOT_FOUND);
        }
        var request = Folding.fold(id, recorded);
        var reached = Mandates.reaches(actor, request);
        var emergency = reached ? null : emergencies.running(actor, id).orElse(null);
        if (!actor.may(Capability.READ_REQUEST) || !reached && emergency == null) {
            return Outcome.refused(RequestRefusal.NOT_FOUND);
        }
        var story = new RequestStory(request, recorded, emergency);
        var patients = rows.named(story.patients());
        var detail =
                emergency == null
                        ? Map.<String, String>of()
                        : Map.of("emergency", emergency.id().toString());
        trail.read(actor, "read", "request", id.value(), patients, detail);
        return Outcome.done(story);
    }

    /**
     * The open requests within reach, most urgent first, after those that are to be called back by
     * now; one line names all patients shown.
     */
    public List<WorkItem> workList(Actor actor, WorkList which, int limit) {
        if (!actor.may(Capability.READ_REQUEST)) {
            return List.of();
        }
        return shown(actor, "work-list", rows.workList(actor, which, clock.instant(), limit));
    }

    /** Requests within reach by what FHIR searches for; noted like the work list. */
    public List<WorkItem> search(Actor actor, RequestSearch search) {
        if (!actor.may(Capability.READ_REQUEST)) {
            return List.of();
        }
        return shown(actor, "request", rows.search(actor, search));
    }

    /** Earlier requests that may concern the same patient, while somebody is still typing. */
    public List<WorkItem> repeatContacts(Actor actor, PatientSearch typed) {
        if (!actor.may(Capability.OPEN_REQUEST)) {
            return List.of();
        }
        return shown(actor, "repeat-contact", repeats.find(actor, typed));
    }

    /**
     * Requests within reach of whoever is looked for, or called back at that telephone, latest
     * first; for who may search patients, and noted like the work list.
     *
     * @param ways to describe the same patient; one that fits is enough
     */
    public List<WorkItem> ofPatient(Actor actor, List<PatientSearch> ways, int limit) {
        if (!actor.may(Capability.READ_REQUEST) || !actor.may(Capability.SEARCH_PATIENT)) {
            return List.of();
        }
        return shown(actor, "request", repeats.findEver(actor, ways, limit));
    }

    /**
     * Requests within reach that seek a place and have no offer open, most urgent first and then
     * the longest waiting; one line in the trail names all patients shown.
     */
    public List<CareRequest> seeking(Actor actor, int limit) {
        if (!actor.may(Capability.READ_REQUEST)) {
            return List.of();
        }
        var ids = rows.seeking(actor, limit);
        var byId =
                facts.loadAll(ids).stream()
                        .collect(Collectors.toMap(CareRequest::id, Function.identity()));
        var found = ids.stream().filter(byId::containsKey).map(byId::get).toList();
        var patients = found.stream().map(request -> request.patient().value()).distinct();
        trail.read(actor, "search", "waiting-list", null, patients.toList(), Map.of());
        return found;
    }

    /** How long a claim stands when nobody at the desk does anything. */
    public Duration claimIdleAfter() {
        return rows.claimIdleAfter();
    }

    /**
     * Requests within reach for which the ladder has come to the duty manager, the oldest call
     * first; for duty managers, and noted like the work list.
     */
    public List<WorkItem> dutyCalls(Actor actor, int limit) {
        var calls =
                actor.may(Capability.TAKE_DUTY_CALL)
                        ? rows.dutyCalls(actor, limit)
                        : List.<WorkItem>of();
        // A screen asks again and again; that nobody calls tells nothing about anybody.
        return calls.isEmpty() ? calls : shown(actor, "duty-calls", calls);
    }

    /**
     * Requests within reach of which the outcome waits for a physician, the longest waiting first;
     * for who validates, and noted like the work list.
     */
    public List<WorkItem> toValidate(Actor actor, int limit) {
        return actor.may(Capability.VALIDATE_OUTCOME)
                ? shown(actor, "validation", rows.toValidate(actor, limit))
                : List.of();
    }

    /**
     * What is offered to where the actor works by whoever went off duty, most urgent first; noted
     * like the work list.
     */
    public List<WorkItem> shiftTo(Actor actor, int limit) {
        return actor.may(Capability.OFFER_PLACE)
                ? shown(actor, "shift", rows.shiftTo(actor, limit))
                : List.of();
    }

    /**
     * What the actor could hand over: first what the actor looks after, also what is offered
     * already, then what is led from where the actor works and nobody looks after.
     */
    public List<WorkItem> shiftOf(Actor actor, int limit) {
        return actor.may(Capability.OFFER_PLACE)
                ? shown(actor, "shift", rows.shiftOf(actor, limit))
                : List.of();
    }

    private List<WorkItem> shown(Actor actor, String list, List<WorkItem> items) {
        var patients =
                items.stream()
                        .flatMap(item -> Stream.of(item.patient(), item.line().id()))
                        .map(PatientId::value)
                        .distinct();
        trail.read(actor, "search", list, null, patients.toList(), Map.of());
        return items;
    }
}
