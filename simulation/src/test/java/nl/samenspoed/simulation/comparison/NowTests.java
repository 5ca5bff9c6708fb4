package nl.samenspoed.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.junit.jupiter.api.Test;

/** A run that begins with what is known of a moment. */
class NowTests {

    private static final String AT = "now:\n  at: 2026-11-27T14:05\n";

    private static ReadScenario read(String now) throws Exception {
        var shipped = Files.readString(Path.of("..", "doc", "scenarios", "one-centre.yaml"));
        var text = shipped.replace("warm-up-days: 28", "warm-up-days: 2");
        var day = text.replace("\ndays: 28", "\ndays: 1") + now;
        return new ScenarioReader(_ -> Optional.of(day), new Words(Locale.ENGLISH))
                .read("now.yaml");
    }

    private static Map<String, Double> run(String now) throws Exception {
        var scenario = ((ReadScenario.Right) read(now)).scenario();
        var runs = new ScenarioRuns(scenario, 1, 0, 1);
        return runs.outcomes(runs.start(1).await().orElseThrow()).get(0);
    }

    @Test
    void measuringBeginsAtThatMomentOnTheWall() throws Exception {
        var plan = ((ReadScenario.Right) read(AT)).scenario().plan();

        assertThat(plan.calendar().start().plus(plan.warmUp()))
                .isEqualTo(Instant.parse("2026-11-27T13:05:00Z"));
    }

    @Test
    void aStopThatLastsIsAStopForAsLong() throws Exception {
        int departments = 4;
        var without = run(AT);
        var with = run(AT + "  stops: [{ hospital: Domziekenhuis, minutes: 600 }]\n");
        var longer = run(AT + "  stops: [{ hospital: Domziekenhuis, minutes: 720 }]\n");

        // The rest of the day may have stops of its own, which are not the same in both.
        assertThat(with.get("stop-minutes") - without.get("stop-minutes"))
                .isCloseTo(600.0 / departments, within(60.0));
        assertThat(longer.get("stop-minutes")).isGreaterThan(with.get("stop-minutes"));
        assertThat(with.get("diverted")).isGreaterThan(without.get("diverted"));
    }

    @Test
    void whoWaitsNowIsLookedForFromTheFirstMoment() throws Exception {
        var without = run(AT);
        var with = run(AT + "  waiting: [{ kind: rehabilitation, subregion: Zuid, people: 9 }]\n");

        assertThat(with.get("seeking@1h-000") - without.get("seeking@1h-000")).isBetween(4.0, 9.01);
    }

    @Test
    void asManyPlacesAreTakenAsIsKnownMoreOrFewer() throws Exception {
        for (var places : List.of("0", "200")) {
            var text = Files.readString(Path.of("..", "doc", "scenarios", "one-centre.yaml"));
            var names =
                    text.lines()
                            .filter(line -> line.contains("kind: rehabilitation"))
                            .map(line -> line.replaceAll(".*name: ([^,]+),.*", "$1"))
                            .toList();
            assertThat(names).isNotEmpty();
            var taken = new StringBuilder(AT + "  taken:\n");
            names.forEach(
                    name ->
                            taken.append("    - { place: ")
                                    .append(name)
                                    .append(", places: ")
                                    .append(places)
                                    .append(" }\n"));
            double cost = run(taken.toString()).get("cost-care");
            double usual = run(AT).get("cost-care");

            if (places.equals("0")) {
                assertThat(cost).isLessThan(usual * 0.8);
            } else {
                assertThat(cost).isGreaterThan(usual);
            }
        }
    }

    @Test
    void whatIsNotThereIsTold() throws Exception {
        var wrong =
                (ReadScenario.Wrong)
                        read(
                                """
                                now:
                                  at: 2026-13-27T14:05
                                  stops: [{ hospital: Elders, minutes: 60 }]
                                  taken: [{ place: Nergens, places: 1 }]
                                  waiting: [{ kind: short-stay, subregion: Verweg, people: 1 }]
                                """);

        assertThat(wrong.faults().stream().map(one -> one.where()))
                .containsExactlyInAnyOrder(
                        "/now/at",
                        "/now/stops/0/hospital",
                        "/now/taken/0/place",
                        "/now/waiting/0/subregion");
    }
}
