package nl.samenspoed.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.junit.jupiter.api.Test;

/** One assumption at a time, low and high. */
class TornadoTests {

    private static final Words WORDS = new Words(Locale.ENGLISH);

    private static Scenario brief(String change) throws Exception {
        var shipped = Files.readString(Path.of("..", "doc", "scenarios", "one-centre.yaml"));
        var text = shipped.replace("days: 28", "days: 3") + change;
        var read = new ScenarioReader(_ -> Optional.of(text), WORDS).read("brief.yaml");
        return ((ReadScenario.Right) read).scenario();
    }

    private static Values run(Sensitivity sensitivity, int runs) throws Exception {
        var all = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        for (var scenario : sensitivity.comparison(runs).scenarios()) {
            var one = new ScenarioRuns(scenario, runs, 0, 1);
            all.add(one.outcomesOnly(one.start(2).await().orElseThrow()));
        }
        return new Values(all);
    }

    @Test
    void aPriceMovesItsOwnCostByExactlyWhatWasDoneAndNothingElse() throws Exception {
        var sensitivity = new Sensitivity(List.of(brief("")), List.of("desk.talk", "price.ride"));
        var values = run(sensitivity, 2);
        var tornado = Tornado.of(sensitivity, values);
        var bar = tornado.bars("cost-ambulance").getFirst();

        assertThat(bar.key()).isEqualTo("price.ride");
        assertThat(bar.low().mean()).isNegative();
        // 600 and 700 either side of 650: as much less as more.
        assertThat(bar.high().mean()).isCloseTo(-bar.low().mean(), within(1e-6));
        double rides = (tornado.standard("cost-ambulance").mean() - planned(values)) / 650;
        assertThat(bar.high().mean()).isCloseTo(50 * rides, within(1e-6));

        var answered = tornado.bars("answered-3");
        assertThat(answered.getFirst().key()).isEqualTo("desk.talk");
        assertThat(answered.getFirst().low().mean()).isPositive();
        assertThat(answered.getFirst().high().mean()).isNegative();
        assertThat(answered.get(1).swing()).isZero();
        assertThat(answered.get(1).matters()).isFalse();
    }

    private static double planned(Values values) {
        // The same ambulances with the price of an urgent ride at 600: what is left is planned.
        var standard = new SideBySide(values).interval(0, "cost-ambulance").mean();
        var cheaper = new SideBySide(values).interval(3, "cost-ambulance").mean();
        return standard - 650 * (standard - cheaper) / 50;
    }

    @Test
    void ofTwoScenariosItSaysWhatTheirDifferenceHangsOn() throws Exception {
        var sensitivity =
                new Sensitivity(
                        List.of(brief(""), brief("assumptions: { price.visit: 300 }\n")),
                        List.of("staff.doctor-hour", "price.ride"));
        assertThat(sensitivity.size()).isEqualTo(10);
        assertThat(sensitivity.variant(3).name()).contains("staff.doctor-hour 55");
        assertThat(sensitivity.variant(9).text()).contains("price.visit", "price.ride");
        var tornado = Tornado.of(sensitivity, run(sensitivity, 2));

        // Both pay the doctors and the rides, so neither moves what they differ by.
        assertThat(tornado.standard("cost-all").mean()).isPositive();
        assertThat(tornado.bars("cost-all"))
                .allSatisfy(bar -> assertThat(bar.swing()).isCloseTo(0, within(1e-6)));
    }

    @Test
    void whatHasNoRangeIsRefused() throws Exception {
        var one = List.of(brief(""));

        assertThatThrownBy(() -> new Sensitivity(one, List.of("citizen.ages")))
                .hasMessageContaining("citizen.ages");
        assertThatThrownBy(() -> new Sensitivity(one, List.of("desk.tlak")))
                .hasMessageContaining("desk.tlak");
        assertThat(Sensitivity.all()).contains("desk.talk").doesNotContain("citizen.ages");
    }
}
