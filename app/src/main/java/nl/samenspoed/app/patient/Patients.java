package nl.samenspoed.app.patient;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final JdbcMerges merges;
    private final Answers answers;
    private final Trail trail;
    private final InstantSource clock;
    private final ObjectProvider<TreatmentRelation> relation;

    Patients(
            JdbcPatients rows,
            JdbcMerges merges,
            Answers answers,
            Trail trail,
            InstantSource clock,
            ObjectProvider<TreatmentRelation> relation) {
        this.rows = rows;
        this.merges = merges;
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
        if (!reachesMother(actor, details)) {
            return Outcome.refused(PatientRefusal.MOTHER_UNKNOWN);
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

    /** This record, also when it is shown under another. */
    public Optional<Patient> find(Actor actor, PatientId id) {
        return find(actor, id, Set.of(id.value()));
    }

    /** The person of this record as known now: the record that is shown for it. */
    public Optional<Patient> findShown(Actor actor, PatientId id) {
        return find(actor, shown(id), named(List.of(id)));
    }

    private Optional<Patient> find(Actor actor, PatientId id, Set<UUID> named) {
        var found = allowed(actor, rows.list(List.of(id))).stream().findFirst();
        found.ifPresent(
                patient -> trail.read(actor, "read", "patient", id.value(), named, Map.of()));
        return found;
    }

    private PatientId shown(PatientId id) {
        return merges.survivors(List.of(id)).getOrDefault(id, id);
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
        if (!merges.holding(List.of(id)).isEmpty()) {
            return Outcome.refused(PatientRefusal.MERGED);
        }
        if (!reachesMother(actor, details) || id.equals(details.mother())) {
            return Outcome.refused(PatientRefusal.MOTHER_UNKNOWN);
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

    /**
     * For lists: of each record the person as known now. The caller answers for who sees them and
     * writes the line that names them all, see {@link #named}.
     */
    public Map<PatientId, PatientLine> lines(Collection<PatientId> ids) {
        return rows.listUnlessMerged(ids)
                .map(Patients::lines)
                .orElseGet(() -> linesOfShown(merges.survivors(ids)));
    }

    private static Map<PatientId, PatientLine> lines(List<JdbcPatients.Entered> entered) {
        return entered.stream()
                .map(one -> one.patient().line())
                .collect(Collectors.toMap(PatientLine::id, Function.identity()));
    }

    private Map<PatientId, PatientLine> linesOfShown(Map<PatientId, PatientId> shown) {
        var lines = lines(rows.list(Set.copyOf(shown.values())));
        var asked = new HashMap<PatientId, PatientLine>();
        shown.forEach(
                (id, of) ->
                        Optional.ofNullable(lines.get(of))
                                .ifPresent(line -> asked.putIfAbsent(id, line)));
        return asked;
    }

    /** For recognising a second contact; the caller answers for what it shows, as above. */
    public Set<PatientId> matching(PatientSearch search, int limit) {
        return search.isEmpty()
                ? Set.of()
                : same(
                        rows.search(search, limit).stream()
                                .map(entered -> entered.patient().id())
                                .toList());
    }

    /** Every record of these persons, themselves included. */
    public Set<PatientId> same(Collection<PatientId> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(merges.same(ids).keySet());
    }

    /** Whether these records are of one person. */
    public boolean areSame(PatientId one, PatientId other) {
        return shown(one).equals(shown(other));
    }

    /** How these records stand to others of the same person; as with {@link #lines}. */
    public Map<PatientId, SamePerson> samePersons(Collection<PatientId> ids) {
        var same = merges.same(ids);
        var persons = new HashMap<PatientId, SamePerson>();
        ids.forEach(id -> persons.put(id, SamePerson.of(id, same)));
        return persons;
    }

    /** For the trail: these records, and those whose data is shown for them. */
    public Set<UUID> named(Collection<PatientId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Stream.concat(ids.stream(), merges.survivors(ids).values().stream())
                .map(PatientId::value)
                .collect(Collectors.toSet());
    }

    /** Whose own GP practice this is; the caller answers for what it shows, as above. */
    public Set<PatientId> ofPractice(OrganisationId practice) {
        return rows.ofPractice(practice);
    }

    /** A number that was checked, to ask others by; the caller answers for what it shows. */
    public Optional<Bsn> verifiedBsn(PatientId id) {
        return rows.list(List.of(shown(id))).stream()
                .map(entered -> entered.patient().details())
                .filter(details -> details.bsnState() == BsnState.VERIFIED)
                .findFirst()
                .map(PatientDetails::bsn);
    }

    public boolean exists(PatientId id) {
        return !rows.list(List.of(id)).isEmpty();
    }

    /** Whether the mother, if there is one, may be seen; whoever is not, is not named either. */
    public boolean reachesMother(Actor actor, PatientDetails child) {
        var mother = child.mother();
        return mother == null || reaches(actor, mother);
    }

    /** Whether the actor may see the patient; nothing is shown, so nothing is noted. */
    boolean reaches(Actor actor, PatientId id) {
        return !allowed(actor, rows.list(List.of(id))).isEmpty();
    }

    /** Who may see one record of a person may see them all. */
    private List<Patient> allowed(Actor actor, List<JdbcPatients.Entered> found) {
        if (!actor.may(Capability.READ_REQUEST) || found.isEmpty()) {
            return List.of();
        }
        var same = merges.same(found.stream().map(one -> one.patient().id()).toList());
        var within = within(actor, found, same.keySet());
        var persons =
                same.entrySet().stream()
                        .filter(one -> within.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        return found.stream()
                .map(JdbcPatients.Entered::patient)
                .filter(one -> persons.contains(same.getOrDefault(one.id(), one.id())))
                .toList();
    }

    /** Those entered by the own organisation, and those that a request within reach concerns. */
    private Set<PatientId> within(
            Actor actor, List<JdbcPatients.Entered> found, Set<PatientId> records) {
        var own = new HashSet<PatientId>();
        var others = new HashSet<>(records);
        for (var one : found) {
            others.remove(one.patient().id());
            if (one.by().equals(actor.organisation())) {
                own.add(one.patient().id());
            }
        }
        if (!others.isEmpty()) {
            own.addAll(rows.enteredBy(actor.organisation(), others));
        }
        if (!own.containsAll(records)) {
            var asked = new HashSet<>(records);
            asked.removeAll(own);
            own.addAll(relation.getObject().known(actor, asked));
        }
        return own;
    }
}
