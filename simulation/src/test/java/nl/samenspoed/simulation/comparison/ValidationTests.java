package nl.samenspoed.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.samenspoed.simulation.Plan;
import nl.samenspoed.simulation.Study;
import nl.samenspoed.simulation.comparison.PublishedFigure.Use;
import nl.samenspoed.simulation.region.RegionModel;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import nl.samenspoed.simulation.statistics.Figure;
import org.junit.jupiter.api.Test;

/** The region of the demonstration, held against what was published. */
class ValidationTests {

    private static final Path SHIPPED = Path.of("..", "doc", "scenarios");
    private static final Path PAGE = Path.of("..", "doc", "manual", "validation.md");
    private static final int RUNS = 16;
    private static final int DESK_RUNS = 8;

    /** People with whom the national desk would have kept up. */
    private static final int MORE = 32;

    private static Scenario shipped(String name) {
        var read = new ScenarioReader(ValidationTests::text, new Words(Locale.ENGLISH)).read(name);
        return switch (read) {
            case ReadScenario.Right right -> right.scenario();
            case ReadScenario.Wrong wrong -> throw new AssertionError(wrong.faults());
        };
    }

    private static Optional<String> text(String name) {
        try {
            return Optional.of(Files.readString(SHIPPED.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A month hides what a year shows: with too few places to go to, people stay, wards fill, and
     * in the end nobody gets in. The four desks that keep places to themselves have it hardest.
     */
    @Test
    void noQueueOfTheDemonstrationGrowsWithoutBoundInAYear() throws Exception {
        for (var name : List.of("telephone.yaml", "four-desks.yaml")) {
            var scenario = shipped(name);
            var region = scenario.region();
            var plan = scenario.plan();
            var year =
                    Plan.of(plan.seed(), plan.calendar(), Duration.ofDays(365), 2)
                            .withWarmUp(plan.warmUp());
            var results = new Study(new RegionModel(region), year).run(2);

            assertThat(results.interval(Figure.mean("wrong beds")).mean())
                    .as("wrong beds in %s", name)
                    .isBetween(15.0, 90.0);
        }
    }

    private static SideBySide nationalDesk() throws Exception {
        var asItWas = text("national-desk.yaml").orElseThrow();
        var stronger = asItWas.replace("number: 27", "number: " + MORE);
        var all = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        for (var text : List.of(asItWas, stronger)) {
            var words = new Words(Locale.ENGLISH);
            var read = new ScenarioReader(_ -> Optional.of(text), words).read("desk.yaml");
            var runs = new ScenarioRuns(((ReadScenario.Right) read).scenario(), DESK_RUNS, 0, 1);
            all.add(runs.outcomesOnly(runs.start(2).await().orElseThrow()));
        }
        return new SideBySide(new Values(all));
    }

    @Test
    void aNationalDeskAtItsLaunchComesOutAndWithAFewMoreItWouldHaveKeptUp() throws Exception {
        var desk = nationalDesk();

        assertThat(desk.interval(0, "calls-hour").mean()).isCloseTo(340, within(5.0));
        assertThat(desk.interval(0, "answered-3").mean()).isCloseTo(0.10, within(0.015));
        assertThat(desk.interval(1, "answered-3").low()).isGreaterThan(0.8);
        assertThat(desk.difference(1, "calls-hour").interval().high()).isLessThan(-30);
    }

    @Test
    void thePageOfTheManualIsWhatTheSimulatorGivesAndWhatWasFittedComesOut() throws Exception {
        var runs = new ScenarioRuns(shipped("telephone.yaml"), RUNS, 0, 1);
        var results = runs.start(2).await().orElseThrow();
        var desk = nationalDesk();
        var page =
                new ValidationPage(
                        new SideBySide(new Values(List.of(runs.outcomesOnly(results)))),
                        RUNS,
                        desk,
                        MORE);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "validation.md"), page.text());

        assertThat(page.near())
                .containsAll(
                        PublishedFigure.all().stream()
                                .filter(figure -> figure.use() == Use.FITTED)
                                .toList());
        assertThat(PAGE)
                .as("cp simulation/target/validation.md doc/manual/")
                .hasContent(page.text());
    }
}
