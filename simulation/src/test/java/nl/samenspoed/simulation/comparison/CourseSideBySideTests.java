package nl.samenspoed.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoed.simulation.region.Courses;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.junit.jupiter.api.Test;

/** A course and the number of the whole run are the same thing, looked at more or less closely. */
class CourseSideBySideTests {

    private static Scenario brief() throws Exception {
        var shipped = Files.readString(Path.of("..", "doc", "scenarios", "one-centre.yaml"));
        var text = shipped.replace("\ndays: 28", "\ndays: 7").replace("days: 28", "days: 7");
        var words = new Words(Locale.ENGLISH);
        var read = new ScenarioReader(_ -> Optional.of(text), words).read("brief.yaml");
        return ((ReadScenario.Right) read).scenario();
    }

    private static double mean(CourseSideBySide course) {
        return course.byScenario().getFirst().stream()
                .mapToDouble(one -> one.mean())
                .average()
                .orElseThrow();
    }

    @Test
    void whatIsCountedByHourAddsUpToWhatTheRunSaysOfItself() throws Exception {
        var scenario = brief();
        var runs = new ScenarioRuns(scenario, 2, 0, 1);
        var values = new Values(List.of(runs.outcomes(runs.start(2).await().orElseThrow())));
        var sides = new SideBySide(values);
        int departments = scenario.region().hospitals().size();

        for (var outcome : List.of("calls-hour", "seeking", "wrong-beds", "department-people")) {
            double whole = sides.interval(0, outcome).mean();
            assertThat(whole).as(outcome).isPositive();
            assertThat(mean(CourseSideBySide.week(values, outcome)))
                    .as(outcome)
                    .isCloseTo(whole, within(whole * 1e-9));
            assertThat(mean(CourseSideBySide.along(values, outcome)))
                    .as(outcome)
                    .isCloseTo(whole, within(whole * 1e-9));
        }
        assertThat(mean(CourseSideBySide.week(values, "crowded-now")) * 24 / departments)
                .isCloseTo(sides.interval(0, "crowded").mean(), within(1e-9));
        assertThat(CourseSideBySide.along(values, "calls-hour").step()).isEqualTo(24);
    }

    @Test
    void theRhythmOfTheWeekIsThatOfTheAssumptions() throws Exception {
        var runs = new ScenarioRuns(brief(), 2, 0, 1);
        var values = new Values(List.of(runs.outcomes(runs.start(2).await().orElseThrow())));
        var calls = CourseSideBySide.week(values, "calls-hour").byScenario().getFirst();

        // Saturday at eleven is busier than Monday at four, and at noon on workdays nobody rings.
        assertThat(calls.get(5 * 24 + 11).mean()).isGreaterThan(3 * calls.get(4).mean());
        assertThat(calls.get(24 + 12).mean()).isLessThan(calls.get(24 + 19).mean() / 3);
    }

    @Test
    void eachHasAMeaningAndAKeyThatTellsItBack() {
        for (var outcome : Courses.outcomes()) {
            assertThat(OutcomeMeaning.of(outcome).english()).isNotBlank();
            assertThat(Courses.point(Courses.key(outcome, 24, 7)))
                    .contains(new Courses.Point(outcome, 24, 7));
            assertThat(Courses.point(Courses.key(outcome, 0, 167)))
                    .contains(new Courses.Point(outcome, 0, 167));
        }
        assertThat(Courses.point("cost-hospital:Noord")).isEmpty();
    }
}
