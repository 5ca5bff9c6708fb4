package nl.samenspoed.simulation.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samenspoed.simulation.statistics.Statistic;
import org.junit.jupiter.api.Test;

class PopulationTests {

    private final Desk desk = new Desk(PoolRules.standard(), Desk.group(0, 1));
    private final Population people = new Population(desk.run, "people");

    @Test
    void numbersAreUsedAgainSoThatColumnsStayShort() {
        for (int i = 0; i < 100_000; i++) {
            int first = people.enter();
            int second = people.enter();
            assertThat(first).isNotEqualTo(second);
            people.leave(first);
            people.leave(second);
        }

        assertThat(people.bound()).isEqualTo(2);
    }

    @Test
    void knowsHowLongEachStayed() {
        desk.at(10, people::enter).at(30, people::enter).at(40, () -> people.leave(0));
        desk.story();

        var found = desk.run.measures().findings(1_000).byMeasure();
        assertThat(found.get("people stay").get(Statistic.MEAN)).isEqualTo(30);
        assertThat(found.get("people present").get(Statistic.MEAN)).isEqualTo((30 + 970) / 1000.0);
        assertThat(people.size()).isEqualTo(1);
    }

    @Test
    void nobodyLeavesTwice() {
        int who = people.enter();
        people.leave(who);

        assertThatThrownBy(() -> people.leave(who)).hasMessageContaining("not there");
    }
}
