package nl.samenspoed.app.request;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.patient.Patients;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The door to what became of requests, for those who asked and for the patients' own GP practices.
 * Nobody else comes in, and every look is noted.
 */
@Component
public class Feedbacks {

    private static final int MOST = 200;

    private final JdbcFeedback rows;
    private final JdbcFacts facts;
    private final Patients patients;
    private final Network network;
    private final Trail trail;
    private final FeedbackSettings settings;
    private final InstantSource clock;

    Feedbacks(
            JdbcFeedback rows,
            JdbcFacts facts,
            Patients patients,
            Network network,
            Trail trail,
            FeedbackSettings settings,
            InstantSource clock) {
        this.rows = rows;
        this.facts = facts;
        this.patients = patients;
        this.network = network;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the actor's organisation may know, new first and then the latest. */
    public List<Feedback> list(Actor actor) {
        if (!actor.may(Capability.READ_REQUEST)) {
            return List.of();
        }
        var found = told(actor);
        trail.read(
                actor,
                "search",
                "feedback",
                null,
                found.stream().map(one -> one.patient().id().value()).distinct().toList(),
                Map.of());
        return found;
    }

    /**
     * Ticks off what was read; what happens later makes it new again.
     *
     * @param version of the fact that was read last
     */
    public Outcome<Feedback> tickOff(
            Actor actor, CommandKey key, CareRequestId request, int version) {
        if (!actor.may(Capability.READ_REQUEST)) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        var found = find(actor, request);
        if (found.isEmpty()) {
            return Outcome.refused(RequestRefusal.NOT_FOUND);
        }
        var feedback = found.get();
        if (feedback.last().version() != version) {
            return Outcome.refused(RequestRefusal.STALE, version, feedback.last().version());
        }
        if (feedback.isNew()) {
            try {
                rows.tick(actor, trail.actorJson(actor), key, feedback, now());
            } catch (DuplicateKeyException clash) {
                return find(actor, request)
                        .filter(again -> !again.isNew())
                        .<Outcome<Feedback>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(RequestRefusal.KEY_TAKEN));
            }
        }
        return Outcome.done(feedback);
    }

    private Optional<Feedback> find(Actor actor, CareRequestId request) {
        return told(actor).stream().filter(one -> one.request().id().equals(request)).findFirst();
    }

    /** GP practices whose name has these letters, for who says which is the patient's own. */
    public List<Organisation> searchPractices(String typed, int limit) {
        var snapshot = network.snapshot();
        return snapshot.searchOrganisations(typed, Integer.MAX_VALUE).stream()
                .filter(organisation -> isPractice(snapshot.listServices(organisation.id())))
                .limit(limit)
                .toList();
    }

    /** The GP practice of exactly this name. */
    public Optional<Organisation> findPractice(String name) {
        var wanted = name.strip();
        return wanted.isEmpty()
                ? Optional.empty()
                : searchPractices(wanted, Integer.MAX_VALUE).stream()
                        .filter(practice -> practice.name().equalsIgnoreCase(wanted))
                        .findFirst();
    }

    /** Whether the actor works at a GP practice. */
    public boolean isPractice(Actor actor) {
        return isPractice(network.snapshot().listServices(actor.organisation()));
    }

    /** From when practices are told what happened while they were closed, on the wall. */
    public LocalTime morning() {
        return settings.morning();
    }

    private boolean isPractice(List<ServiceEntry> services) {
        return services.stream().anyMatch(s -> settings.practiceKinds().contains(s.kind()));
    }

    private List<Feedback> told(Actor actor) {
        var now = now();
        var own = patients.ofPractice(actor.organisation());
        var lines = rows.list(actor.organisation(), own, now.minus(settings.kept()), MOST);
        var stories = facts.stories(lines.stream().map(JdbcFeedback.Line::id).toList());
        var practice = practice(actor);
        var told =
                lines.stream()
                        .flatMap(
                                line ->
                                        told(
                                                line,
                                                stories.getOrDefault(line.id(), List.of()),
                                                practice,
                                                now)
                                                .stream())
                        .toList();
        var names = patients.lines(told.stream().map(Told::patient).distinct().toList());
        return told.stream()
                .flatMap(one -> Stream.ofNullable(names.get(one.patient())).map(one::feedback))
                .sorted(
                        Comparator.comparing(Feedback::isNew)
                                .thenComparing(one -> one.last().at())
                                .reversed())
                .toList();
    }

    private TellingPractice practice(Actor actor) {
        return new TellingPractice(
                network.snapshot().listServices(actor.organisation()).stream()
                        .filter(service -> settings.practiceKinds().contains(service.kind()))
                        .map(ServiceEntry::hours)
                        .toList(),
                settings.morning());
    }

    /** Empty for a practice that is not told yet. */
    private static Optional<Told> told(
            JdbcFeedback.Line line,
            List<RecordedFact> story,
            TellingPractice practice,
            Instant now) {
        var told =
                story.stream()
                        .filter(fact -> Feedback.isOutcome(fact.event()))
                        .filter(
                                fact ->
                                        line.requested()
                                                || !practice.tellsFrom(fact.at()).isAfter(now))
                        .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new Told(line, story, told));
    }

    /** Before the name of the patient is known, which is the patient as known now. */
    private record Told(JdbcFeedback.Line line, List<RecordedFact> story, List<RecordedFact> told) {

        PatientId patient() {
            return Folding.fold(line.id(), story).patient();
        }

        Feedback feedback(PatientLine patient) {
            var version = told.getLast().version();
            var ticked = line.ticked();
            return new Feedback(
                    Folding.fold(line.id(), story.subList(0, version)),
                    patient,
                    told,
                    line.requested() ? Feedback.Why.REQUESTED : Feedback.Why.OWN_GP,
                    ticked == null || ticked.version() < version,
                    ticked);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
