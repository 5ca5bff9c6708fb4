package nl.samenspoed.simulation.assumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.simulation.assumption.Assumption.End;
import org.junit.jupiter.api.Test;

/** How far each number may be off. */
class RangesTests {

    private static Assumption of(String key) {
        return Assumptions.standard().find(key).orElseThrow();
    }

    @Test
    void bothEndsCanBeAndTheValueIsBetweenThem() {
        for (var one : Assumptions.standard().all()) {
            if (one.hasRange()) {
                assertThat(one.canBe(one.at(End.LOW))).as(one.key()).isTrue();
                assertThat(one.canBe(one.at(End.HIGH))).as(one.key()).isTrue();
                assertThat(one.values().getFirst())
                        .as(one.key())
                        .isBetween(one.at(End.LOW).getFirst(), one.at(End.HIGH).getFirst());
                assertThat(one.at(End.LOW)).as(one.key()).isNotEqualTo(one.at(End.HIGH));
            }
        }
    }

    @Test
    void whatIsKnownWorseIsVariedMore() {
        assertThat(of("desk.patience").at(End.LOW)).containsExactly(7.0);
        assertThat(of("desk.patience").at(End.HIGH)).containsExactly(21.0);
        assertThat(of("emergency.calls").at(End.HIGH)).containsExactly(61.49);
        assertThat(of("price.ride").at(End.LOW)).containsExactly(600.0);
    }

    @Test
    void ofAMeanWithItsVariationTheMeanMovesAndAShareStaysAShare() {
        assertThat(of("desk.talk").at(End.HIGH)).containsExactly(9.0, 0.6);
        assertThat(of("triage.right-own").at(End.LOW)).containsExactly(0.94);
        assertThat(of("triage.right-own").at(End.HIGH)).containsExactly(0.98);
        assertThat(of("consult.reached").at(End.LOW)).containsExactly(0.955, 0.775, 0.4);
    }

    @Test
    void onlyCurvesAndDivisionsHaveNone() {
        var none =
                Assumptions.standard().all().stream()
                        .filter(one -> !one.hasRange())
                        .map(Assumption::unit)
                        .map(unit -> unit.split(" ", 2)[0])
                        .collect(Collectors.toSet());

        assertThat(none).isEqualTo(Set.of("percent", "shares", "relative", "factor"));
    }
}
