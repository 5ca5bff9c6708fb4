package nl.samenspoed.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import nl.samenspoed.matching.spi.Place;
import org.junit.jupiter.api.Test;

class GreatCircleTests {

    private static final Place UTRECHT = new Place(52.0907, 5.1214);
    private static final Place ZWOLLE = new Place(52.5168, 6.0830);

    @Test
    void stretchesTheStraightLineToARoadAndDrivesIt() {
        // 80.7 km in a straight line, so 104.9 km by road and 2 h 6 min at 50 km/h
        assertThat(GreatCircle.standard().between(UTRECHT, ZWOLLE))
                .isBetween(Duration.ofMinutes(125), Duration.ofMinutes(127));
    }

    @Test
    void isZeroOnTheSpotAndTheSameBothWays() {
        var travel = GreatCircle.standard();
        assertThat(travel.between(UTRECHT, UTRECHT)).isZero();
        assertThat(travel.between(UTRECHT, ZWOLLE)).isEqualTo(travel.between(ZWOLLE, UTRECHT));
    }

    @Test
    void agreesWithTheHaversineFormulaAtEveryDistance() {
        var random = new Random(1);
        for (double spread : new double[] {0.001, 0.1, 3, 20, 90}) {
            for (int i = 0; i < 1000; i++) {
                var a = near(random, spread);
                var b = near(random, spread);
                double expected = haversine(a, b);
                assertThat(kilometres(a, b)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void reachesTheOtherSideOfTheEarth() {
        assertThat(kilometres(new Place(0, 0), new Place(0, 180)))
                .isCloseTo(Math.PI * 6371.0088, within(1e-6));
    }

    @Test
    void answersManyAsItAnswersOne() {
        var random = new Random(2);
        var travel = new GreatCircle(1.2, 63);
        var places = IntStream.range(0, 500).mapToObj(_ -> near(random, 2)).toList();
        assertThat(travel.to(places).secondsFrom(UTRECHT))
                .containsExactly(
                        places.stream()
                                .mapToInt(it -> (int) travel.between(UTRECHT, it).toSeconds())
                                .toArray());
    }

    @Test
    void refusesImpossibleAssumptionsAndPlaces() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GreatCircle(50, 0))
                .withMessageContaining("roadFactor (50.0)")
                .withMessageContaining("Maybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place(155000, 463000))
                .withMessageContaining("Maybe the coordinates are in metres");
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(Double.NaN, 5));
    }

    private static double kilometres(Place a, Place b) {
        return Points.kilometres(Points.Vector.of(a).squaredChord(Points.Vector.of(b)));
    }

    private static double haversine(Place a, Place b) {
        double latitude = Math.toRadians(b.latitude() - a.latitude());
        double longitude = Math.toRadians(b.longitude() - a.longitude());
        double haversine =
                Math.pow(Math.sin(latitude / 2), 2)
                        + Math.cos(Math.toRadians(a.latitude()))
                                * Math.cos(Math.toRadians(b.latitude()))
                                * Math.pow(Math.sin(longitude / 2), 2);
        return 2 * 6371.0088 * Math.asin(Math.sqrt(haversine));
    }

    private static Place near(Random random, double spread) {
        return new Place(
                (random.nextDouble() - 0.5) * spread, 5 + (random.nextDouble() - 0.5) * spread);
    }
}
