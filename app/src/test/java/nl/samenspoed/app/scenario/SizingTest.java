package nl.samenspoed.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import nl.samenspoed.app.scenario.Sizing.Place;
import org.junit.jupiter.api.Test;

class SizingTest {

    /** Midden of doc/scenarios/one-centre.yaml, which was held against published figures. */
    @Test
    void anAreaOfTheDemoRegionComesOutAsItIs() {
        var midden = new Sizing(480_000);

        assertThat(midden.bays()).isCloseTo(27, withinPercentage(10));
        assertThat(midden.beds()).isCloseTo(430, withinPercentage(10));
        assertThat(midden.intensiveCare()).isCloseTo(22, withinPercentage(10));
        assertThat(midden.birthRooms()).isCloseTo(15, withinPercentage(10));
        assertThat(midden.places(Place.REHABILITATION)).isCloseTo(165, withinPercentage(10));
        assertThat(midden.places(Place.HOME_NURSING)).isCloseTo(228, withinPercentage(10));
        assertThat(midden.places(Place.SHORT_STAY)).isCloseTo(105, withinPercentage(10));
    }

    @Test
    void aSmallAreaNeedsMoreForEachInhabitant() {
        var small = new Sizing(50_000);
        var large = new Sizing(1_000_000);

        for (var kind : Place.values()) {
            assertThat(small.places(kind) / 50.0).isGreaterThan(large.places(kind) / 1000.0);
            assertThat((double) small.places(kind)).isGreaterThan(small.load(kind));
        }
    }

    @Test
    void nobodyIsEverWithoutAnybody() {
        var hamlet = new Sizing(200);

        assertThat(hamlet.share(4)).isOne();
        assertThat(hamlet.beds()).isPositive();
        assertThat(new Sizing(1_300_000).share(4)).isEqualTo(4);
    }
}
