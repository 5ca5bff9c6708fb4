package nl.samenspoed.app.patient;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to patients. An actor who may read requests sees those entered by the own organisation
 * and those a request within reach concerns, others see nobody; every look leaves a line in the
 * trail before it is answered.
 */
@Component
public class Patients {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcPatients rows;
    private final Answers answers;
    private final Trail trail;
    private final InstantSource clock;
    private final ObjectProvider<TreatmentRelation> relation;

    Patients(
            JdbcPatients rows,
            Answers answers,
            Trail trail,
            InstantSource clock,
            ObjectProvider<TreatmentRelation> relation) {
        this.rows = rows;
        this.answers = answers;
        this.trail = trail;
        this.clock = clock;
        this.relation = relation;
    }

    /** Enters a new patient; the same key again gives the same patient. */
    public Outcome<Patient> enter(Actor actor, CommandKey key, PatientDetails details) {
        if (!actor.may(Capability.OPEN_REQUEST)) {
            return Outcome.refused(PatientRefusal.NOT_ALLOWED);
        }
        var id = PatientId.random();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fields = PatientFields.json(id, details, actor.organisation());
        try {
            rows.enter(fields, key.value(), actor.id().value(), trail.actorJson(actor), at);
        } catch (DuplicateKeyException taken) {
            return entered(actor, key)
                    .<Outcome<Patient>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(taken(taken)));
        }
        return Outcome.done(new Patient(id, 1, details, at));
    }

    /** Two things are unique: keys and verified numbers. */
    private static PatientRefusal taken(DuplicateKeyException clash) {
        return PatientRefusal.in(clash).orElse(PatientRefusal.KEY_TAKEN);
    }

    private Optional<Patient> entered(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("patient").asString(""))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> rows.list(List.of(PatientId.of(id))).stream().findFirst())
                .map(JdbcPatients.Entered::patient);
    }

    public Optional<Patient> find(Actor actor, PatientId id) {
        var found = allowed(actor, rows.list(List.of(id))).stream().findFirst();
        found.ifPresent(
                patient ->
                        trail.read(
                                actor,
                                "read",
                                "patient",
                                id.value(),
                                Set.of(id.value()),
                                Map.of()));
        return found;
    }

    /** Those that match and may be seen, latest changed first; one line names all of them. */
    public List<Patient> search(Actor actor, PatientSearch search, int limit) {
        if (search.isEmpty() || !actor.may(Capability.SEARCH_PATIENT)) {
            return List.of();
        }
        var found = allowed(actor, rows.search(search, limit));
        var shown = found.stream().map(patient -> patient.id().value()).toList();
        trail.read(actor, "search", "patient", null, shown, Map.of());
        return found;
    }

    public Outcome<Patient> change(
            Actor actor, PatientId id, int expectedVersion, PatientDetails details) {
        if (!actor.may(Capability.OPEN_REQUEST)) {
            return Outcome.refused(PatientRefusal.NOT_ALLOWED);
        }
        if (allowed(actor, rows.list(List.of(id))).isEmpty()) {
            return Outcome.refused(PatientRefusal.NOT_FOUND);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fields = PatientFields.json(id, details, actor.organisation());
        try {
            return rows.change(fields, expectedVersion, trail.actorJson(actor), at)
                    ? Outcome.done(new Patient(id, expectedVersion + 1, details, at))
                    : Outcome.refused(PatientRefusal.STALE);
        } catch (DuplicateKeyException clash) {
            return Outcome.refused(PatientRefusal.in(clash).orElseThrow(() -> clash));
        }
    }

    /** For lists; the caller answers for who sees them and writes the line that names them all. */
    public Map<PatientId, PatientLine> lines(Collection<PatientId> ids) {
        return rows.list(ids).stream()
                .map(entered -> entered.patient().line())
                .collect(Collectors.toMap(PatientLine::id, Function.identity()));
    }

    /** For recognising a second contact; the caller answers for what it shows, as above. */
    public Set<PatientId> matching(PatientSearch search, int limit) {
        return search.isEmpty()
                ? Set.of()
                : rows.search(search, limit).stream()
                        .map(entered -> entered.patient().id())
                        .collect(Collectors.toSet());
    }

    /** Whose own GP practice this is; the caller answers for what it shows, as above. */
    public Set<PatientId> ofPractice(OrganisationId practice) {
        return rows.ofPractice(practice);
    }

    public boolean exists(PatientId id) {
        return !rows.list(List.of(id)).isEmpty();
    }

    private List<Patient> allowed(Actor actor, List<JdbcPatients.Entered> found) {
        if (!actor.may(Capability.READ_REQUEST)) {
            return List.of();
        }
        var others =
                found.stream()
                        .filter(entered -> !entered.by().equals(actor.organisation()))
                        .map(entered -> entered.patient().id())
                        .toList();
        var known =
                others.isEmpty() ? Set.<PatientId>of() : relation.getObject().known(actor, others);
        return found.stream()
                .filter(
                        e ->
                                e.by().equals(actor.organisation())
                                        || known.contains(e.patient().id()))
                .map(JdbcPatients.Entered::patient)
                .toList();
    }
}
