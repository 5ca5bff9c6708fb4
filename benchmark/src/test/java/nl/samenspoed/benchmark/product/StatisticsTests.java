package nl.samenspoed.benchmark.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class StatisticsTests {

    @Test
    void takesTheMiddleOfAnOddNumberOfRounds() {
        assertThat(Statistics.of(List.of(0.9, 0.2, 0.7))).isEqualTo(new Statistics(0.7, 0.2, 0.9));
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Statistics.of(List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3.0);
    }

    @Test
    void hasNoMiddleWithoutRounds() {
        assertThat(Statistics.of(List.of()).median()).isNaN();
    }

    @Test
    void comparesEachRoundBeforeTakingTheMiddle() {
        // The rounds say 0.5, 0.4 and 0.9; the ratio of the middles would say 0.8.
        var cell =
                new Cell(
                        "any",
                        8,
                        List.of(
                                Example.round(50, 100),
                                Example.round(80, 200),
                                Example.round(90, 100)));

        assertThat(cell.ratio()).isEqualTo(new Statistics(0.5, 0.4, 0.9));
    }

    @Test
    void readsPercentilesInMillisecondsAndProcessorTimeAnOperation() {
        var micros = new Histogram(3);
        for (int i = 1; i <= 1000; i++) {
            micros.recordValue(i * 10);
        }

        var load = Load.of(micros, 4, 3, "status 500", new Machine.Use(0.5, 0.25, 0.1));

        assertThat(load.rate()).isEqualTo(250);
        assertThat(load.p50()).isCloseTo(5.0, within(0.01));
        assertThat(load.p99()).isCloseTo(9.9, within(0.01));
        assertThat(load.max()).isCloseTo(10.0, within(0.01));
        assertThat(load.productCpu()).isCloseTo(500, within(0.001));
        assertThat(load.databaseCpu()).isCloseTo(250, within(0.001));
        assertThat(load.errors()).isEqualTo(3);
    }

    @Test
    void countsAsOthersWhatNeitherLoadNorProductNorDatabaseUsed() {
        var before = new Machine.Moment(1, 2, 3, 100, 1000);
        var after = new Machine.Moment(2, 5, 4, 109, 1020);

        assertThat(before.until(after).product()).isEqualTo(3);
        assertThat(before.until(after).database()).isEqualTo(1);
        assertThat(before.until(after).others()).isEqualTo(0.2);
    }

    @Test
    void marksRoundsInWhichOthersUsedMoreThanFifteenInAHundred() {
        assertThat(Example.round(Example.load(1, 0, 0.151), Example.load(1, 0, 0)).noisy())
                .isTrue();
        assertThat(Example.round(Example.load(1, 0, 0.149), Example.load(1, 0, 0)).noisy())
                .isFalse();
    }

    @Test
    void makesOnlyNumbersThatPassTheElevenTest() {
        assertThat(TestNumbers.all()).hasSizeGreaterThan(9_000).contains("999900018");
        assertThat(TestNumbers.all())
                .allSatisfy(
                        number -> {
                            var sum = -(number.charAt(8) - '0');
                            for (int i = 0; i < 8; i++) {
                                sum += (9 - i) * (number.charAt(i) - '0');
                            }
                            assertThat(sum % 11).isZero();
                        });
    }

    @Test
    void asksTheFirstPlaceMoreOftenTheMoreSkewedItIs() {
        assertThat(Popularity.uniform(50).share(0)).isCloseTo(0.02, within(1e-9));
        assertThat(Popularity.uniform(50).share(49)).isCloseTo(0.02, within(1e-9));
        var skewed = Popularity.zipf(50, 1.1);
        assertThat(skewed.share(0) / skewed.share(9)).isCloseTo(Math.pow(10, 1.1), within(1e-6));
    }

    @Test
    void drawsPlacesAsOftenAsTheirShare() {
        var skewed = Popularity.zipf(5, 1.1);
        var chance = new java.util.SplittableRandom(3);
        var first = 0;
        for (int i = 0; i < 20_000; i++) {
            first += skewed.draw(chance) == 0 ? 1 : 0;
        }
        assertThat(first / 20_000.0).isCloseTo(skewed.share(0), within(0.02));
    }
}
