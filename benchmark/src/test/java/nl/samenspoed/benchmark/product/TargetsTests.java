package nl.samenspoed.benchmark.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.samenspoed.benchmark.product.Targets.Met;
import org.junit.jupiter.api.Test;

class TargetsTests {

    private final Result result = new Result();

    @Test
    void callsNothingMetThatWasNotMeasured() {
        assertThat(Targets.of(result))
                .extracting(Targets.Verdict::met)
                .containsOnly(Met.NOT_MEASURED);
    }

    @Test
    void judgesCreationByTheRatioAtThirtyTwoUsers() {
        result.cells.add(Example.cell(Targets.CREATE, 8, 90, 100));
        result.cells.add(Example.cell(Targets.CREATE, 32, 49, 100));

        assertThat(met("create request")).isEqualTo(Met.NOT_MET);
    }

    @Test
    void isContentWithPlacementAtTwoFifthsOfTheLimit() {
        result.cells.add(Example.cell(Targets.PLACE, 32, 40, 100));
        result.cells.add(Example.cell(Targets.SKEWED, 32, 39, 100));

        assertThat(met("placement, uniform")).isEqualTo(Met.MET);
        assertThat(met("placement, skewed")).isEqualTo(Met.NOT_MET);
    }

    @Test
    void judgesTheWorkListByTheSlowestOfAHundredAtEightUsers() {
        var slow = Example.round(Example.load(10, 26, 0), Example.load(10, 1, 0));
        var quick = Example.round(Example.load(10, 24, 0), Example.load(10, 99, 0));
        result.cells.add(new Cell(Targets.LIST_50_000, 8, List.of(slow, quick, quick)));

        assertThat(met("work list")).isEqualTo(Met.MET);
    }

    @Test
    void judgesStartsByTheMiddleRoundAndMemoryByTheMost() {
        result.starting =
                new Starting(
                        List.of(11.0, 30.0, 12.0),
                        List.of(4.0, 5.1, 6.0),
                        List.of(300L << 20, 1100L << 20),
                        List.of());
        result.residentAfter = 900L << 20;

        assertThat(met("ready on an empty disk")).isEqualTo(Met.MET);
        assertThat(met("ready, warm")).isEqualTo(Met.NOT_MET);
        assertThat(met("resident")).isEqualTo(Met.NOT_MET);
    }

    @Test
    void forgivesNoDifferenceInWhatWasPlaced() {
        result.differences = Map.of("requests placed twice", 0L, "lost", 1L);

        assertThat(met("no place given twice")).isEqualTo(Met.NOT_MET);
    }

    @Test
    void wantsEveryFigureOnTheScreensInAQuarterOfASecondAndNoneTwice() {
        result.latencies.add(live(249, 0));
        result.follows.put("changes missing", 0L);
        assertThat(met("1000 screens")).isEqualTo(Met.MET);
        assertThat(met("every screen told")).isEqualTo(Met.MET);

        result.follows.put("changes twice", 1L);
        assertThat(met("every screen told")).isEqualTo(Met.NOT_MET);
    }

    @Test
    void isNotContentWithQuickScreensWhenFiguresWereRefused() {
        result.latencies.add(live(100, 3));

        assertThat(met("1000 screens")).isEqualTo(Met.NOT_MET);
    }

    private static Latency live(double p99, long errors) {
        return new Latency(
                Arriving.live(Arriving.SCREENS),
                Arriving.SEEN,
                1000,
                20,
                p99,
                300,
                400,
                0.5,
                0,
                errors,
                "");
    }

    @Test
    void isVoidWhenTheServerMayLoseWhatItAcknowledged() {
        result.durability = durability("off");
        assertThat(result.isVoid()).isTrue();

        result.durability = durability("on");
        assertThat(result.isVoid()).isFalse();
    }

    private static Durability durability(String synchronousCommit) {
        return new Durability(
                Map.of(
                        "fsync", "on",
                        "synchronous_commit", synchronousCommit,
                        "full_page_writes", "on"));
    }

    private Met met(String start) {
        return Targets.of(result).stream()
                .filter(verdict -> verdict.what().startsWith(start))
                .findFirst()
                .orElseThrow()
                .met();
    }
}
