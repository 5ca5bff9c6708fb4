package nl.samenspoed.app.patient;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to saying that two records are of one person, and that they are not after all. Nothing
 * is moved: requests, treatment limits and consent stay with the record they were told of and are
 * shown of the person, so that undoing gives back to each what was its own.
 */
@Component
public class PatientMerges {

    private static final int LONGEST_REASON = 500;

    private final JdbcMerges rows;
    private final Patients patients;
    private final JdbcPatients records;
    private final TreatmentLimits limits;
    private final Answers answers;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    PatientMerges(
            JdbcMerges rows,
            Patients patients,
            JdbcPatients records,
            TreatmentLimits limits,
            Answers answers,
            Trail trail,
            TransactionTemplate transaction,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.rows = rows;
        this.patients = patients;
        this.records = records;
        this.limits = limits;
        this.answers = answers;
        this.trail = trail;
        this.transaction = transaction;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Makes two records one person; the same key again is answered as the first time. */
    public Outcome<PatientId> merge(Actor actor, CommandKey key, MergePair pair, String reason) {
        return command(
                actor,
                key,
                List.of(pair.kept(), pair.merged()),
                reason,
                () -> merged(pair, reason.strip(), by(actor, key)));
    }

    /**
     * Says that a record is of somebody else after all. It takes along what was merged into it
     * before; what was recorded since stays where it was recorded.
     */
    public Outcome<PatientId> split(Actor actor, CommandKey key, PatientId merged, String reason) {
        return command(
                actor,
                key,
                List.of(merged),
                reason,
                () -> split(merged, reason.strip(), by(actor, key)));
    }

    private Outcome<PatientId> command(
            Actor actor,
            CommandKey key,
            List<PatientId> about,
            String reason,
            Supplier<Outcome<PatientId>> doing) {
        if (!actor.may(Capability.MERGE_PATIENTS)) {
            return Outcome.refused(PatientRefusal.NOT_ALLOWED);
        }
        if (!about.stream().allMatch(one -> patients.reaches(actor, one))) {
            return Outcome.refused(PatientRefusal.NOT_FOUND);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(PatientRefusal.REASON_REQUIRED, LONGEST_REASON);
        }
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            rows.lock(involved(about));
                            var outcome = unlessRepeated(actor, key, about, doing);
                            if (outcome instanceof Outcome.Refused<PatientId>) {
                                status.setRollbackOnly();
                            }
                            return outcome;
                        }));
    }

    /**
     * Under the lock: a key that clashes later would spoil the transaction it clashes in. The last
     * of those it is about is what was remembered, the first is what is answered.
     */
    private Outcome<PatientId> unlessRepeated(
            Actor actor,
            CommandKey key,
            List<PatientId> about,
            Supplier<Outcome<PatientId>> doing) {
        return answers.find(key, actor.id().value())
                .map(
                        answer ->
                                answer.contains(about.getLast().toString())
                                        ? Outcome.done(about.getFirst())
                                        : Outcome.<PatientId>refused(PatientRefusal.KEY_TAKEN))
                .orElseGet(doing);
    }

    /** With whom they are merged already: their versions change too. */
    private Set<PatientId> involved(List<PatientId> about) {
        return Set.copyOf(rows.same(about).keySet());
    }

    private JdbcMerges.By by(Actor actor, CommandKey key) {
        return new JdbcMerges.By(
                actor, key, trail.actorJson(actor), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Outcome<PatientId> merged(MergePair pair, String reason, JdbcMerges.By by) {
        if (pair.kept().equals(pair.merged())) {
            return Outcome.refused(PatientRefusal.MERGE_WITH_ITSELF);
        }
        if (!rows.holding(List.of(pair.kept(), pair.merged())).isEmpty()) {
            return Outcome.refused(PatientRefusal.ALREADY_MERGED);
        }
        var kept = record(pair.kept());
        var merged = record(pair.merged());
        if (kept.version() != pair.keptVersion() || merged.version() != pair.mergedVersion()) {
            return Outcome.refused(PatientRefusal.STALE);
        }
        if (isVerified(merged)) {
            return Outcome.refused(
                    isVerified(kept)
                            ? PatientRefusal.TWO_VERIFIED_NUMBERS
                            : PatientRefusal.KEEP_VERIFIED_NUMBER);
        }
        rows.merge(pair.kept(), pair.merged(), reason, by);
        tell(rows.same(List.of(pair.kept())).keySet());
        return Outcome.done(pair.kept());
    }

    private Outcome<PatientId> split(PatientId merged, String reason, JdbcMerges.By by) {
        var merge = rows.holding(List.of(merged)).get(merged);
        if (merge == null) {
            return Outcome.refused(PatientRefusal.NOT_MERGED);
        }
        var before = rows.same(List.of(merged));
        var shown = before.getOrDefault(merged, merged);
        rows.split(merge.survivor(), merged, Set.copyOf(List.of(merged, shown)), reason, by);
        tell(before.keySet());
        return Outcome.done(merged);
    }

    private Patient record(PatientId id) {
        return records.list(List.of(id)).getFirst().patient();
    }

    private static boolean isVerified(Patient patient) {
        return patient.details().bsnState() == BsnState.VERIFIED;
    }

    /** Whoever was shown treatment limits must know them as they are now. */
    private void tell(Collection<PatientId> ids) {
        limits.now(ids).forEach((id, now) -> publisher.publishEvent(new LimitsChanged(id, now)));
    }

    /**
     * What was said of the records of this person, undone merges included, latest first; empty for
     * who may not see the patient.
     */
    public List<PatientMerge> history(Actor actor, PatientId id) {
        return patients.reaches(actor, id) ? rows.history(id) : List.of();
    }
}
