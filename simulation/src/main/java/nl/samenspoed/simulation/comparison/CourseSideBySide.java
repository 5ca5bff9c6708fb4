package nl.samenspoed.simulation.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samenspoed.simulation.region.Courses;
import nl.samenspoed.simulation.statistics.Interval;
import nl.samenspoed.simulation.statistics.Moments;

/**
 * One outcome of all scenarios, by hour of the week or along the run, each point with its interval
 * over the runs.
 *
 * @param step how many hours each point along the run covers; 0 by hour of the week
 * @param byScenario intervals in their order, as many for each scenario
 */
public record CourseSideBySide(String outcome, int step, List<List<Interval>> byScenario) {

    private static final int WEEK = 7 * 24;

    public CourseSideBySide {
        byScenario = List.copyOf(byScenario);
    }

    /** By hour of the week, from Monday 00:00. */
    public static CourseSideBySide week(Values values, String outcome) {
        return of(values, outcome, 0, WEEK);
    }

    /** Along the run, from the end of warming up; without points when none was kept. */
    public static CourseSideBySide along(Values values, String outcome) {
        var points =
                values.byScenario().stream()
                        .flatMap(runs -> runs.values().stream().limit(1))
                        .map(Map::keySet)
                        .flatMap(Collection::stream)
                        .flatMap(key -> Courses.point(key).stream())
                        .filter(point -> point.outcome().equals(outcome) && !point.isOfWeek())
                        .toList();
        int step = points.stream().mapToInt(Courses.Point::step).max().orElse(1);
        int number =
                points.stream()
                        .filter(point -> point.step() == step)
                        .mapToInt(point -> point.number() + 1)
                        .max()
                        .orElse(0);
        return of(values, outcome, step, number);
    }

    private static CourseSideBySide of(Values values, String outcome, int step, int number) {
        var all =
                IntStream.range(0, values.byScenario().size())
                        .mapToObj(
                                scenario ->
                                        IntStream.range(0, number)
                                                .mapToObj(
                                                        i ->
                                                                interval(
                                                                        values,
                                                                        scenario,
                                                                        Courses.key(
                                                                                outcome, step, i)))
                                                .toList())
                        .toList();
        return new CourseSideBySide(outcome, step, all);
    }

    private static Interval interval(Values values, int scenario, String key) {
        var finite = Arrays.stream(values.of(scenario, key)).filter(Double::isFinite);
        return Interval.of(Moments.of(finite.toArray()), SideBySide.CONFIDENCE);
    }

    public int points() {
        return byScenario.isEmpty() ? 0 : byScenario.getFirst().size();
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return byScenario.stream()
                .flatMap(List::stream)
                .noneMatch(one -> Double.isFinite(one.mean()));
    }
}
