package nl.samenspoed.app.dryrun.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFoundIsWhatASlowRecountFinds(int seed) {
        var seeded = new SeededPast(seed);
        var held = seeded.held();
        var tried = seeded.tried(held);
        var pasts = seeded.pasts(30);
        var stops = seeded.stops(5);

        assertThat(counted(replay(held, tried, pasts, stops)))
                .isEqualTo(new Recount(held, tried).of(pasts, stops));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wherePutAwayAndGoneOnWithItIsTheSame(int seed) {
        var seeded = new SeededPast(seed);
        var held = seeded.held();
        var tried = seeded.tried(held);
        var pasts = seeded.pasts(20);
        var book = new Rulebook(held);
        var first = new Replay(book, tried, Looked.NOTHING, List.of());
        pasts.subList(0, 7).forEach(first::add);
        var second = new Replay(book, tried, first.looked(), first.findings());
        pasts.subList(7, 20).forEach(second::add);
        var once = replay(held, tried, pasts, List.of());

        assertThat(second.findings()).isEqualTo(once.findings());
        assertThat(second.looked()).isEqualTo(once.looked());
    }

    /** Or the recount would say nothing about it. */
    @Test
    void amongThemEveryEffectHappens() {
        var met = EnumSet.noneOf(Effect.class);
        seeds().forEach(
                        seed -> {
                            var seeded = new SeededPast(seed);
                            var held = seeded.held();
                            var tried = seeded.tried(held);
                            replay(held, tried, seeded.pasts(30), seeded.stops(5))
                                    .findings()
                                    .forEach(finding -> met.add(finding.effect()));
                        });
        assertThat(met).isEqualTo(EnumSet.allOf(Effect.class));
    }

    @Test
    void aVersionTriedWhereItHeldChangesNothing() {
        var changed =
                IntStream.rangeClosed(1, 100)
                        .mapToObj(SeededPast::new)
                        .flatMap(
                                seeded ->
                                        seeded.held().stream()
                                                .filter(
                                                        version ->
                                                                version.from()
                                                                                .isBefore(
                                                                                        SeededPast
                                                                                                .START)
                                                                        && version.until() == null)
                                                .flatMap(
                                                        version ->
                                                                replay(
                                                                        List.of(version),
                                                                        version,
                                                                        seeded.pasts(20),
                                                                        seeded.stops(3))
                                                                        .findings()
                                                                        .stream()));
        assertThat(changed).isEmpty();
    }

    @Test
    void noMoreExamplesAreKeptThanOneReads() {
        var found =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(SeededPast::new)
                        .flatMap(
                                seeded -> {
                                    var held = seeded.held();
                                    var tried = seeded.tried(held);
                                    return replay(held, tried, seeded.pasts(100), List.of())
                                            .findings()
                                            .stream();
                                })
                        .toList();

        assertThat(found).anyMatch(finding -> finding.count() > Finding.MOST_EXAMPLES);
        assertThat(found)
                .allSatisfy(
                        finding ->
                                assertThat(finding.examples())
                                        .hasSize(
                                                (int)
                                                        Math.min(
                                                                finding.count(),
                                                                Finding.MOST_EXAMPLES)));
    }

    private static Replay replay(
            List<InForce> held, InForce tried, List<Past> pasts, List<PastStop> stops) {
        var replay = new Replay(new Rulebook(held), tried, Looked.NOTHING, List.of());
        pasts.forEach(replay::add);
        stops.forEach(replay::add);
        return replay;
    }

    private static Map<String, String> counted(Replay replay) {
        return replay.findings().stream()
                .collect(
                        Collectors.toMap(
                                one -> Recount.key(one.effect(), one.version(), one.rule()),
                                one -> one.count() + " in " + one.seconds(),
                                (one, other) -> one + " and " + other,
                                TreeMap::new));
    }
}
