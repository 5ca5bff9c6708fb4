package nl.samenspoed.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoed.simulation.scenario.Fault;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.junit.jupiter.api.Test;

/** One of four desks is closed for a part of the week, or altogether. */
class ClosedDeskTests {

    private static final String MONDAY_ONLY =
            "{ days: monday, from: \"18:00\", to: \"19:00\", number: 1 }";
    private static final String NEVER =
            "{ days: monday, from: \"18:00\", to: \"19:00\", number: 0 }";

    @Test
    void whoseDeskIsClosedIsAnsweredByTheOthersWhereTheyHelp() throws Exception {
        double waiting = answered("wait");
        double helped = answered("others");

        assertThat(waiting).isLessThan(0.1);
        assertThat(helped).isGreaterThan(0.5);
    }

    @Test
    void aDeskMayBeClosedAllWeekOnlyWhereOthersHelp() {
        assertThat(read("wait", NEVER))
                .isInstanceOfSatisfying(
                        ReadScenario.Wrong.class,
                        wrong ->
                                assertThat(wrong.faults())
                                        .extracting(Fault::toString)
                                        .anyMatch(fault -> fault.contains("triagists")));
        assertThat(read("others", NEVER)).isInstanceOf(ReadScenario.Right.class);
    }

    private static double answered(String whenClosed) throws Exception {
        var read = (ReadScenario.Right) read(whenClosed, MONDAY_ONLY);
        var runs = new ScenarioRuns(read.scenario(), 1, 0, 1);
        var outcomes = runs.outcomes(runs.start(1).await().orElseThrow()).get(0);
        return outcomes.get("subregion-answered-3:Noord");
    }

    private static ReadScenario read(String whenClosed, String triagistsOfNoord) {
        var text =
                shipped("four-desks.yaml")
                        .replaceFirst(
                                "(?s)triagists:.*?\n      doctors:",
                                "triagists: [" + triagistsOfNoord + "]\n      doctors:")
                        .replace(
                                "queue: separate", "queue: separate\n  when-closed: " + whenClosed);
        return new ScenarioReader(
                        name ->
                                Optional.of(
                                        name.equals("shut.yaml")
                                                ? "days: 7\n" + text
                                                : shipped(name)),
                        new Words(Locale.ENGLISH))
                .read("shut.yaml");
    }

    private static String shipped(String name) {
        try {
            return Files.readString(Path.of("..", "doc", "scenarios", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
