package nl.samenspoed.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatisticsTests {

    private static final double[] SOME = {4, 7, 13, 16};

    @Test
    void momentsAreThoseOfTheTextbook() {
        var moments = Moments.of(SOME);

        assertThat(moments.mean()).isEqualTo(10);
        assertThat(moments.variance()).isEqualTo(30);
        assertThat(moments.standardError()).isCloseTo(2.7386, within(1e-4));
    }

    @Test
    void aLargeMeanDoesNotDrownTheScatter() {
        var moments = Moments.of(Arrays.stream(SOME).map(value -> value + 1e9).toArray());

        assertThat(moments.variance()).isCloseTo(30, within(1e-6));
    }

    @Test
    void partsTogetherAreTheWhole() {
        var values = new SplittableRandom(1).doubles(1000, -5, 90).toArray();
        var whole = Moments.of(values);
        var parts = Moments.NONE;
        for (int from = 0; from < 1000; from += 125) {
            parts = parts.and(Moments.of(Arrays.copyOfRange(values, from, from + 125)));
        }

        assertThat(parts.count()).isEqualTo(1000);
        assertThat(parts.mean()).isCloseTo(whole.mean(), within(1e-10));
        assertThat(parts.variance()).isCloseTo(whole.variance(), within(1e-8));
    }

    @Test
    void quantilesAreWithinHalfAHundredthAndMergeInAnyOrder() {
        var chance = new SplittableRandom(2);
        var values = new long[30_000];
        Arrays.setAll(values, i -> (long) Math.exp(chance.nextDouble(0, 20)));
        var parts = new Spread[3];
        Arrays.setAll(parts, _ -> new Spread());
        for (int i = 0; i < values.length; i++) {
            parts[i % 3].add(values[i]);
        }
        var all = parts[0].and(parts[1]).and(parts[2]);
        Arrays.sort(values);

        assertThat(parts[2].and(parts[0]).and(parts[1])).isEqualTo(all);
        assertThat(parts[0].count()).isEqualTo(10_000);
        for (double share : new double[] {0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1}) {
            double truth = values[(int) Math.ceil(share * values.length) - 1];
            assertThat(all.quantile(share))
                    .as("quantile " + share)
                    .isCloseTo(truth, within(0.005 * truth + 1));
        }
        assertThat(all.shareUpTo(values[15_000])).isCloseTo(0.5, within(0.005));
    }

    @Test
    void aLevelCountsEachMillisecond() {
        var level = new Measures().level("beds");
        level.change(2, 10);
        level.change(1, 20);
        level.set(0, 30);

        assertThat(level.area(100)).isEqualTo(10 * 2 + 10 * 3);
        assertThat(level.finding(100).get(Statistic.MEAN)).isEqualTo(0.5);
        assertThat(level.finding(100).get(Statistic.LARGEST)).isEqualTo(3);
    }

    @Test
    void startingOverForgetsTheMeasuredAndKeepsTheState() {
        var measures = new Measures();
        var level = measures.level("beds");
        var tally = measures.tally("wait");
        level.set(4, 0);
        tally.add(1000);
        measures.startOver(100);
        tally.add(30);
        level.set(2, 150);

        var found = measures.findings(200).byMeasure();
        assertThat(found.get("beds").get(Statistic.MEAN)).isEqualTo(3);
        assertThat(found.get("wait").get(Statistic.MEAN)).isEqualTo(30);
        assertThat(found.get("wait").get(Statistic.LARGEST)).isEqualTo(30);
        assertThat(found.get("wait").get(Statistic.P99)).isEqualTo(30);
    }

    @Test
    void nothingMeasuredIsNotZero() {
        var measures = new Measures();
        measures.tally("wait");
        measures.share("refused");

        var found = measures.findings(0).byMeasure();
        assertThat(found.get("wait").get(Statistic.MEAN)).isNaN();
        assertThat(found.get("wait").get(Statistic.MEDIAN)).isNaN();
        assertThat(found.get("refused").get(Statistic.MEAN)).isNaN();
        assertThat(found.get("wait").get(Statistic.COUNT)).isZero();
    }

    @Test
    void aNameIsOneMeasure() {
        var measures = new Measures();
        assertThat(measures.tally("x")).isSameAs(measures.tally("x"));
        assertThatThrownBy(() -> measures.level("x")).hasMessageContaining("Tally");
    }

    /** Table of Student's t: 3.182 at 3 degrees of freedom and 95 %. */
    @Test
    void anIntervalIsStudents() {
        var interval = Interval.of(Moments.of(SOME), 0.95);

        assertThat(interval.halfWidth()).isCloseTo(3.18245 * 2.73861, within(1e-4));
        assertThat(interval.contains(1.3)).isTrue();
        assertThat(interval.contains(1.2)).isFalse();
        assertThat(interval.relativeError()).isCloseTo(0.8716 / 0.1284, within(0.01));
        assertThat(Interval.of(Moments.of(5), 0.95).halfWidth()).isInfinite();
        assertThat(Interval.of(Moments.of(5, -5), 0.95).relativeError()).isInfinite();
    }

    @Test
    void pairsTellWhatIntervalsApartCannot() {
        double[] before = {10, 20, 30, 40};
        double[] after = {11, 21.5, 31, 41.5};
        var difference = Difference.of(before, after, 0.95);

        assertThat(difference.interval().mean()).isEqualTo(1.25);
        assertThat(difference.verdict()).isEqualTo(Difference.Verdict.MORE);
        assertThat(Difference.of(after, before, 0.95).verdict()).isEqualTo(Difference.Verdict.LESS);
        assertThat(difference.gain()).isGreaterThan(1000);
        assertThat(Difference.of(before, new double[] {10, 22, 29, 40}, 0.95).verdict())
                .isEqualTo(Difference.Verdict.CANNOT_TELL);
    }
}
