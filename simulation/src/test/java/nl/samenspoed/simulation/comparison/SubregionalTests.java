package nl.samenspoed.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.junit.jupiter.api.Test;

/** Who gains and who pays, by where people live. */
class SubregionalTests {

    private static Map<String, Double> run(String change) throws Exception {
        var words = new Words(Locale.ENGLISH);
        var read = new ScenarioReader(name -> text(name, change), words).read("four-desks.yaml");
        var scenario = ((ReadScenario.Right) read).scenario();
        var runs = new ScenarioRuns(scenario, 1, 0, 1);
        return runs.outcomes(runs.start(1).await().orElseThrow()).get(0);
    }

    private static Optional<String> text(String name, String change) {
        try {
            var text = Files.readString(Path.of("..", "doc", "scenarios", name));
            return Optional.of(
                    name.startsWith("four")
                            ? text + change
                            : text.replace("\ndays: 28", "\ndays: 7"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double sum(Map<String, Double> outcomes, String prefix) {
        return outcomes.entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix + ":"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @Test
    void allSubregionsTogetherAreTheRegion() throws Exception {
        var found = run("");
        double all = found.get("cost-all");

        assertThat(found.keySet().stream().filter(key -> key.startsWith("subregion-cost:")))
                .hasSize(4);
        assertThat(sum(found, "subregion-cost")).isCloseTo(all, within(all / 5000));
        assertThat(sum(found, "subregion-wrong-beds"))
                .isCloseTo(found.get("wrong-beds"), within(1e-9));
        for (var pair :
                List.of("answered-3 answered-3", "right right-first", "own own-subregion")) {
            var keys = pair.split(" ");
            var parts =
                    found.entrySet().stream()
                            .filter(one -> one.getKey().startsWith("subregion-" + keys[0] + ":"))
                            .mapToDouble(Map.Entry::getValue)
                            .summaryStatistics();
            assertThat(found.get(keys[1])).isBetween(parts.getMin(), parts.getMax());
        }
    }

    @Test
    void whatTriagistsCostMoreIsPaidByTheSubregionsOfTheirDesksAndNothingElseChanges()
            throws Exception {
        var before = run("");
        var after = run("assumptions:\n  staff.triagist-hour: 96\n");
        double rise = sum(after, "subregion-cost") - sum(before, "subregion-cost");

        assertThat(rise).isCloseTo(before.get("hours-triagists") * 48, within(1.0));
        for (var key : before.keySet()) {
            if (key.startsWith("subregion-cost:")) {
                assertThat(after.get(key)).isGreaterThan(before.get(key));
            } else if (key.startsWith("subregion-")) {
                assertThat(after.get(key)).isEqualTo(before.get(key));
            }
        }
    }

    @Test
    void eachPartyHasItsCostAndSaysWhatItIsAbout() {
        var keys = new ArrayList<String>();
        OutcomeMeaning.keys().forEach(keys::add);
        var parties =
                keys.stream()
                        .map(OutcomeMeaning::of)
                        .filter(one -> !one.party().isEmpty())
                        .map(OutcomeMeaning::party)
                        .distinct()
                        .toList();

        assertThat(parties).hasSize(8);
        for (var party : parties) {
            assertThat(new Words(Locale.ENGLISH).text("party." + party)).isNotBlank();
            assertThat(keys.stream().map(OutcomeMeaning::of))
                    .anyMatch(one -> one.party().equals(party) && one.group().equals("cost"));
        }
    }
}
