package nl.samenspoed.app.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.RequestCommand.RecordTreatmentLimits;
import nl.samenspoed.app.request.RequestSearch;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.WorkItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is merged, split and told in whatever order, the program says the same as a model that
 * is too simple to be wrong: parents in a map, and every pair of words compared.
 */
class RandomMergesTest {

    private static final int PEOPLE = 7;
    private static final int STEPS = 60;

    private record Word(int number, PatientId record, LimitWish wish) {}

    private record Parent(PatientId survivor, int number) {}

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final List<CareRequest> requests = new ArrayList<>();
    private final Map<PatientId, Parent> parents = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final Map<PatientId, PatientDetails> details = new HashMap<>();
    private int number;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theProgramSaysWhatTheModelSays(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            requests.add(the.open(tess, "Vraag " + i));
        }
        requests.forEach(one -> details.put(one.patient(), PatientDetails.unknown()));
        for (int step = 0; step < STEPS; step++) {
            number++;
            var one = requests.get(random.nextInt(requests.size()));
            var other = requests.get(random.nextInt(requests.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> merge(one.patient(), other.patient());
                case 2 -> split(one.patient());
                default -> tell(one, LimitWish.told().get(random.nextInt(3)));
            }
            compare(seed, step);
        }
        new HashSet<>(parents.keySet()).forEach(this::split);
        requests.forEach(
                one ->
                        assertThat(requestsOf(one.patient()))
                                .as("all split again")
                                .containsExactly(one.number()));
    }

    private void merge(PatientId kept, PatientId merged) {
        var possible =
                !kept.equals(merged) && !parents.containsKey(kept) && !parents.containsKey(merged);
        var outcome =
                the.merges.merge(
                        tess,
                        CommandKey.random(),
                        new MergePair(kept, version(kept), merged, version(merged)),
                        "zelfde");
        assertThat(outcome instanceof Outcome.Done).isEqualTo(possible);
        if (possible) {
            parents.put(merged, new Parent(kept, number));
        }
    }

    private void split(PatientId merged) {
        var outcome = the.merges.split(tess, CommandKey.random(), merged, "toch niet");
        assertThat(outcome instanceof Outcome.Done).isEqualTo(parents.remove(merged) != null);
    }

    private void tell(CareRequest in, LimitWish wish) {
        the.give(
                tess,
                in.id(),
                new RecordTreatmentLimits(
                        Map.of(TreatmentLimit.RESUSCITATION, wish), LimitSource.PATIENT, null));
        words.add(new Word(number, in.patient(), wish));
    }

    private void compare(long seed, int step) {
        var lines = the.patients.lines(details.keySet());
        for (var one : requests) {
            var as = "seed %d, step %d, request %d".formatted(seed, step, one.number());
            var person = person(one.patient());
            assertThat(lines.get(one.patient()).id()).as(as).isEqualTo(root(one.patient()));
            assertThat(the.patients.same(List.of(one.patient()))).as(as).isEqualTo(person);
            assertThat(requestsOf(one.patient()))
                    .as(as)
                    .containsExactlyInAnyOrderElementsOf(
                            requests.stream()
                                    .filter(other -> person.contains(other.patient()))
                                    .map(CareRequest::number)
                                    .toList());
            assertThat(the.limits.now(one.patient()).resuscitation())
                    .as(as)
                    .isEqualTo(wish(one.patient()));
        }
    }

    private PatientId root(PatientId of) {
        var at = of;
        while (parents.containsKey(at)) {
            at = parents.get(at).survivor();
        }
        return at;
    }

    private Set<PatientId> person(PatientId of) {
        return details.keySet().stream()
                .filter(one -> root(one).equals(root(of)))
                .collect(Collectors.toSet());
    }

    /** A word holds until a later one of a record that was the same person by then. */
    private LimitWish wish(PatientId of) {
        var person = person(of);
        var wishes =
                words.stream()
                        .filter(word -> person.contains(word.record()))
                        .filter(
                                word ->
                                        words.stream()
                                                .filter(later -> later.number() > word.number())
                                                .noneMatch(later -> overrules(later, word)))
                        .map(Word::wish)
                        .filter(wish -> wish != LimitWish.UNKNOWN)
                        .collect(Collectors.toSet());
        return switch (wishes.size()) {
            case 0 -> LimitWish.UNKNOWN;
            case 1 -> wishes.iterator().next();
            default -> LimitWish.DIFFERS;
        };
    }

    private boolean overrules(Word later, Word earlier) {
        return joined(later.record(), earlier.record()) < later.number();
    }

    /** The last of the merges on the way from one to the other; never when there is no way. */
    private int joined(PatientId one, PatientId other) {
        var up = way(one);
        var down = way(other);
        if (!up.getLast().equals(down.getLast())) {
            return Integer.MAX_VALUE;
        }
        var both = new HashSet<>(up);
        both.retainAll(new HashSet<>(down));
        return java.util.stream.Stream.concat(up.stream(), down.stream())
                .filter(record -> !both.contains(record))
                .mapToInt(record -> parents.get(record).number())
                .max()
                .orElse(0);
    }

    private List<PatientId> way(PatientId from) {
        var way = new ArrayList<PatientId>();
        var at = from;
        way.add(at);
        while (parents.containsKey(at)) {
            at = parents.get(at).survivor();
            way.add(at);
        }
        return way;
    }

    private int version(PatientId of) {
        return the.patients.find(tess, of).orElseThrow().version();
    }

    private List<Long> requestsOf(PatientId patient) {
        var search = new RequestSearch(null, null, patient, null, null, null, null, null, null, 50);
        return the.requests.search(tess, search).stream().map(WorkItem::number).toList();
    }
}
