package nl.samenspoed.matching;

import static nl.samenspoed.matching.RandomNetwork.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Cause;
import nl.samenspoed.matching.api.Excluded;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Ranked;
import nl.samenspoed.matching.api.Ranking;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.api.Standing;
import org.junit.jupiter.api.Test;

/** What holds for every ranking, tried on seeded random networks. */
class RankingPropertyTests {

    private static final int ROUNDS = 300;
    private static final int CANDIDATES = 60;

    @Test
    void orderOfInputDoesNotMatter() {
        eachNetwork(
                it -> {
                    var shuffled = new ArrayList<>(it.candidates);
                    Collections.shuffle(shuffled, it.network.random());
                    assertSame(it.rank(shuffled), it.rank(it.candidates));
                });
    }

    @Test
    void theOrderWithoutReasonsIsTheOneWithThem() {
        eachNetwork(
                it -> {
                    var ranking = it.rank(it.candidates);
                    assertThat(ranking.inOrder())
                            .isEqualTo(ranking.ranked().stream().map(Ranked::candidate).toList());
                });
    }

    @Test
    void candidateOfAnotherKindChangesNothing() {
        eachNetwork(
                it -> {
                    var more = new ArrayList<>(it.candidates);
                    more.add(it.network.below(more.size()), it.network.candidate("ed"));
                    assertSame(it.rank(more), it.rank(it.candidates));
                });
    }

    @Test
    void candidateThatDoesNotFitChangesNothingForTheOthers() {
        eachNetwork(
                it -> {
                    var full = it.rank(it.candidates, CANDIDATES);
                    for (var excluded : full.listExcluded()) {
                        var less = new ArrayList<>(it.candidates);
                        less.remove(excluded.candidate());
                        assertThat(it.rank(less, CANDIDATES).ranked()).isEqualTo(full.ranked());
                    }
                });
    }

    @Test
    void everyCandidateIsEitherRankedOrExcludedWithAReason() {
        eachNetwork(
                it -> {
                    var ranking = it.rank(it.candidates);
                    var seen = new ArrayList<Candidate>();
                    ranking.ranked().forEach(ranked -> seen.add(ranked.candidate()));
                    ranking.listExcluded().forEach(excluded -> seen.add(excluded.candidate()));
                    assertThat(seen).containsExactlyInAnyOrderElementsOf(it.candidates);
                    assertThat(ranking.considered()).isEqualTo(CANDIDATES);
                });
    }

    @Test
    void countsAndNearestAgreeWithTheWholeListOfExcluded() {
        eachNetwork(
                it -> {
                    var ranking = it.rank(it.candidates);
                    var all = ranking.listExcluded();
                    for (var cause : Cause.values()) {
                        var ofCause = all.stream().filter(by(cause)).toList();
                        assertThat(ranking.exclusions().getOrDefault(cause, 0))
                                .isEqualTo(ofCause.size());
                        if (cause != Cause.OUTRANKED) {
                            assertThat(ranking.nearestExcluded().stream().filter(by(cause)))
                                    .isEqualTo(ofCause.stream().limit(3).toList());
                        }
                    }
                    all.forEach(
                            excluded ->
                                    assertThat(ranking.findExcluded(excluded.candidate().service()))
                                            .contains(excluded));
                    ranking.ranked()
                            .forEach(
                                    ranked ->
                                            assertThat(
                                                            ranking.findExcluded(
                                                                    ranked.candidate().service()))
                                                    .isEmpty());
                });
    }

    @Test
    void everyoneRankedHasThreeDifferentReasons() {
        eachNetwork(
                it ->
                        assertThat(it.rank(it.candidates).ranked())
                                .allSatisfy(
                                        ranked -> {
                                            assertThat(ranked.reasons()).hasSize(3);
                                            assertThat(new HashSet<>(ranked.reasons())).hasSize(3);
                                        }));
    }

    @Test
    void listIsOrderedByStandingWeightAndServiceIdAndIsThePrefixOfALongerOne() {
        eachNetwork(
                it -> {
                    var all = it.rank(it.candidates, CANDIDATES).ranked();
                    assertThat(all)
                            .isSortedAccordingTo(
                                    Comparator.comparing(
                                                    (Ranked ranked) ->
                                                            ranked.standing() == Standing.FULL)
                                            .thenComparing(Ranked::weighted)
                                            .thenComparing(ranked -> ranked.candidate().service()));
                    assertThat(it.rank(it.candidates, 7).ranked())
                            .isEqualTo(all.stream().limit(7).toList());
                });
    }

    @Test
    void betterInOneCriterionNeverRanksLower() {
        var tried = new int[Improvement.values().length];
        eachNetwork(
                it -> {
                    for (var improvement : Improvement.values()) {
                        int chosen = it.network.below(CANDIDATES);
                        var before = it.candidates.get(chosen);
                        var after = improvement.of(before, it.need);
                        if (!after.equals(before)) {
                            tried[improvement.ordinal()]++;
                            var others = new ArrayList<>(it.candidates);
                            others.set(chosen, after);
                            assertThat(it.position(others, after))
                                    .as("%s of %s", improvement, before)
                                    .isLessThanOrEqualTo(it.position(it.candidates, before));
                        }
                    }
                });
        assertThat(tried).doesNotContain(0);
    }

    @Test
    void changedCandidateGivesTheRankingOfAFreshPreparation() {
        eachNetwork(
                it -> {
                    var prepared =
                            Matching.matcher().prepare(it.candidates, GreatCircle.standard());
                    var others = new ArrayList<>(it.candidates);
                    for (var improvement : Improvement.values()) {
                        int chosen = it.network.below(CANDIDATES);
                        others.set(chosen, improvement.of(others.get(chosen), it.need));
                        prepared = prepared.with(others.get(chosen));
                        assertSame(prepared.rank(it.need, it.rules, NOW), it.rank(others));
                    }
                });
    }

    @Test
    void newCandidateIsAddedToAPreparationThatItselfStaysAsItWas() {
        eachNetwork(
                it -> {
                    var less = it.candidates.subList(0, CANDIDATES - 1);
                    var prepared = Matching.matcher().prepare(less, GreatCircle.standard());
                    var more = prepared.with(it.candidates.getLast());
                    assertSame(more.rank(it.need, it.rules, NOW), it.rank(it.candidates));
                    assertSame(prepared.rank(it.need, it.rules, NOW), it.rank(less));
                    assertThat(more.size()).isEqualTo(prepared.size() + 1);
                });
    }

    @Test
    void manyChangedCandidatesGiveTheRankingOfAFreshPreparation() {
        eachNetwork(
                it -> {
                    var others = new ArrayList<>(it.candidates);
                    var changed = new ArrayList<Candidate>();
                    for (var improvement : Improvement.values()) {
                        int chosen = it.network.below(CANDIDATES);
                        if (!changed.contains(others.get(chosen))) {
                            others.set(chosen, improvement.of(others.get(chosen), it.need));
                            changed.add(others.get(chosen));
                        }
                    }
                    var prepared =
                            Matching.matcher().prepare(it.candidates, GreatCircle.standard());
                    assertSame(
                            prepared.with(changed).rank(it.need, it.rules, NOW), it.rank(others));
                    assertSame(prepared.rank(it.need, it.rules, NOW), it.rank(it.candidates));
                });
    }

    @Test
    void nearestExcludedAreTheFirstOfAllExcludedWithinReach() {
        eachNetwork(
                it -> {
                    var ranking = it.rank(it.candidates);
                    var reach = Duration.ofMinutes(40);
                    assertThat(ranking.listExcluded(reach, 7))
                            .isEqualTo(
                                    ranking.listExcluded().stream()
                                            .filter(out -> out.travel().compareTo(reach) <= 0)
                                            .limit(7)
                                            .toList());
                });
    }

    @Test
    void withinAreThoseAtMostSoFarAway() {
        eachNetwork(
                it -> {
                    var reach = Duration.ofMinutes(30);
                    var kind = it.need.kind();
                    var expected =
                            it.candidates.stream()
                                    .filter(some -> some.kind().equals(kind))
                                    .filter(
                                            some ->
                                                    GreatCircle.standard()
                                                                    .between(
                                                                            it.need.place(),
                                                                            some.place())
                                                                    .compareTo(reach)
                                                            <= 0)
                                    .map(Candidate::service)
                                    .toList();
                    assertThat(
                                    Matching.matcher()
                                            .prepare(it.candidates, GreatCircle.standard())
                                            .within(kind, it.need.place(), reach))
                            .containsExactlyInAnyOrderElementsOf(expected);
                });
    }

    @Test
    void travelTimesPairByPairGiveTheSameRanking() {
        eachNetwork(
                it ->
                        assertSame(
                                Matching.matcher()
                                        .rank(
                                                it.need,
                                                it.candidates,
                                                it.rules,
                                                GreatCircle.standard()::between,
                                                NOW),
                                it.rank(it.candidates)));
    }

    private static Predicate<Excluded> by(Cause cause) {
        return excluded -> excluded.why().cause() == cause;
    }

    private static void assertSame(Ranking actual, Ranking expected) {
        assertThat(actual.ranked()).isEqualTo(expected.ranked());
        assertThat(actual.listExcluded()).isEqualTo(expected.listExcluded());
        assertThat(actual.exclusions()).isEqualTo(expected.exclusions());
        assertThat(actual.nearestExcluded()).isEqualTo(expected.nearestExcluded());
        assertThat(actual.findShortfall()).isEqualTo(expected.findShortfall());
        assertThat(actual.fitting()).isEqualTo(expected.fitting());
    }

    private static void eachNetwork(Consumer<Round> property) {
        IntStream.range(0, ROUNDS).mapToObj(Round::of).forEach(property);
    }

    private record Round(
            RandomNetwork network, Need need, Rules rules, List<Candidate> candidates) {

        static Round of(int seed) {
            var network = new RandomNetwork(seed);
            return new Round(
                    network, network.need(), network.rules(5), network.candidates(CANDIDATES));
        }

        Ranking rank(List<Candidate> some) {
            return Matching.matcher().rank(need, some, rules, GreatCircle.standard(), NOW);
        }

        Ranking rank(List<Candidate> some, int size) {
            return Matching.matcher()
                    .rank(need, some, rules.withSize(size), GreatCircle.standard(), NOW);
        }

        /** From 1; those left out share the position behind all. */
        int position(List<Candidate> some, Candidate candidate) {
            return rank(some, CANDIDATES).ranked().stream()
                    .filter(it -> it.candidate().equals(candidate))
                    .mapToInt(Ranked::position)
                    .findFirst()
                    .orElse(CANDIDATES + 1);
        }
    }
}
