package nl.samenspoed.app.patient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which treatment limits hold of records that were merged: what each of them said when they were
 * found to be of one person, until something is told of that person.
 */
final class JoinedLimits {

    private record Merge(PatientId merged, PatientId survivor, long mark) {}

    /** Records found to be of one person so far, and what holds of them. */
    private record Person(Set<PatientId> records, Map<TreatmentLimit, List<LimitTold>> holding) {

        void tell(LimitTold told) {
            holding.put(told.limit(), List.of(told));
        }

        void join(Person other) {
            records.addAll(other.records);
            other.holding.forEach(
                    (limit, told) -> {
                        var both = new ArrayList<>(holding.getOrDefault(limit, List.of()));
                        both.addAll(told);
                        holding.put(limit, both);
                    });
        }
    }

    private final Set<PatientId> records = new HashSet<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<LimitTold> told = new ArrayList<>();
    private @Nullable Map<PatientId, Person> persons;

    void record(PatientId record, @Nullable PatientId survivor, long mark) {
        records.add(record);
        if (survivor != null) {
            merges.add(new Merge(record, survivor, mark));
        }
    }

    Set<PatientId> records() {
        return records;
    }

    void told(LimitTold one) {
        told.add(one);
    }

    Limits now(PatientId record) {
        var now = Limits.UNKNOWN;
        for (var one : holding(record)) {
            now = now.with(one.limit(), now.of(one.limit()).and(one.wish()));
        }
        return now;
    }

    List<LimitTold> holding(PatientId record) {
        if (persons == null) {
            persons = replay();
        }
        var person = persons.get(record);
        return person == null
                ? List.of()
                : person.holding().values().stream()
                        .flatMap(Collection::stream)
                        .sorted(Comparator.comparingLong(LimitTold::id).reversed())
                        .toList();
    }

    /** In the order in which it was told and found out, as if only what holds now had happened. */
    private Map<PatientId, Person> replay() {
        var of = new HashMap<PatientId, Person>();
        records.forEach(
                one -> of.put(one, new Person(new HashSet<>(Set.of(one)), new HashMap<>())));
        merges.sort(Comparator.comparingLong(Merge::mark));
        told.sort(Comparator.comparingLong(LimitTold::id));
        int next = 0;
        for (var one : told) {
            while (next < merges.size() && merges.get(next).mark() < one.id()) {
                join(of, merges.get(next++));
            }
            person(of, one.patient()).tell(one);
        }
        while (next < merges.size()) {
            join(of, merges.get(next++));
        }
        return of;
    }

    private static void join(Map<PatientId, Person> of, Merge merge) {
        var survivor = person(of, merge.survivor());
        var merged = person(of, merge.merged());
        survivor.join(merged);
        merged.records().forEach(record -> of.put(record, survivor));
    }

    private static Person person(Map<PatientId, Person> of, PatientId record) {
        return Objects.requireNonNull(of.get(record));
    }
}
