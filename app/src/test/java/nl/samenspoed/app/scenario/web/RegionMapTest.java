package nl.samenspoed.app.scenario.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.samenspoed.app.scenario.web.StudyView.Mark;
import nl.samenspoed.simulation.region.Subregion;
import org.junit.jupiter.api.Test;

class RegionMapTest {

    private static final List<Subregion> FOUR =
            List.of(
                    new Subregion("Noord", 400_000, 52.4, 5.0),
                    new Subregion("Oost", 100_000, 52.2, 5.6),
                    new Subregion("Zuid", 100_000, 52.0, 5.0),
                    new Subregion("West", 100_000, 52.2, 4.4));

    private static final List<String> CHANGES = List.of("+1", "+2", "+3", "+4");
    private static final List<Mark> MARKS =
            List.of(Mark.BETTER, Mark.WORSE, Mark.UNCLEAR, Mark.SAME);

    @Test
    void northIsUpAndDistancesAreToScale() {
        var dots = RegionMap.placed(FOUR, CHANGES, MARKS);
        double upright = dots.get(2).y() - dots.get(0).y();
        double across = dots.get(1).x() - dots.get(3).x();

        assertThat(upright).isPositive();
        // 0.4 degrees of latitude are 44.5 km, 1.2 of longitude at 52.2 north are 81.8 km.
        assertThat(across / upright).isCloseTo(81.8 / 44.5, within(0.01));
        assertThat(dots).allSatisfy(dot -> assertThat(dot.x()).isBetween(20.0, 340.0));
        assertThat(dots.get(0).radius()).isCloseTo(2 * dots.get(1).radius(), within(1e-9));
        assertThat(dots.get(3).change()).isEqualTo("+4");
    }

    @Test
    void oneSubregionStandsInTheMiddle() {
        var dots = RegionMap.placed(FOUR.subList(0, 1), CHANGES.subList(0, 1), MARKS.subList(0, 1));

        assertThat(dots.getFirst().x()).isEqualTo(RegionMap.WIDE / 2.0);
        assertThat(dots.getFirst().y()).isEqualTo(RegionMap.HIGH / 2.0);
    }
}
