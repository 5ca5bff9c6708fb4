package nl.samenspoed.simulation.region;

import static nl.samenspoed.simulation.region.Reading.HOUR;
import static nl.samenspoed.simulation.region.Reading.MINUTE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenspoed.simulation.Replication;
import nl.samenspoed.simulation.statistics.Finding;

/**
 * What a run says by hour of the week and along the run. Each point is a number of the run with a
 * key of its own, so that it is kept, divided over machines and put together as all others are.
 */
public final class Courses {

    static final String CALLS = "calls by hour";
    static final String ANSWER = "other answer by hour";
    static final String ANSWERED_IN_3 = "answered within 3 minutes by hour";
    static final String RESPONSE = "response by hour";
    static final String IN_DEPARTMENTS = "people in departments by hour";
    static final String CROWDED = "crowded departments by hour";
    static final String SEEKING = "people looking for a place by hour";
    static final String WRONG_BEDS = "wrong beds by hour";

    /**
     * One of them.
     *
     * @param outcome whose meaning it has
     * @param unit by which what was measured is divided
     */
    private record One(String outcome, String measure, double unit) {}

    private static final List<One> ALL =
            List.of(
                    new One("answered-3", ANSWERED_IN_3, 1),
                    new One("answer-other", ANSWER, MINUTE),
                    new One("calls-hour", CALLS, 1 / HOUR),
                    new One("response", RESPONSE, MINUTE),
                    new One("department-people", IN_DEPARTMENTS, 1),
                    new One("crowded-now", CROWDED, 1),
                    new One("seeking", SEEKING, 1),
                    new One("wrong-beds", WRONG_BEDS, 1));

    private static final Pattern POINT = Pattern.compile("([a-z0-9-]+)@(week|(\\d+)h)-(\\d+)");

    private Courses() {}

    /** Outcomes that have one. */
    public static List<String> outcomes() {
        return ALL.stream().map(One::outcome).toList();
    }

    /**
     * A point of one, as its key tells it.
     *
     * @param step how many hours each point along the run covers; 0 for an hour of the week
     * @param number from 0
     */
    public record Point(String outcome, int step, int number) {

        public boolean isOfWeek() {
            return step == 0;
        }
    }

    /** Empty when the key is of something else. */
    public static Optional<Point> point(String key) {
        var match = POINT.matcher(key);
        if (!match.matches()) {
            return Optional.empty();
        }
        int step = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        return Optional.of(new Point(match.group(1), step, Integer.parseInt(match.group(4))));
    }

    /**
     * Of a point.
     *
     * @param step as in {@link Point}
     */
    public static String key(String outcome, int step, int number) {
        var where = step == 0 ? "week" : step + "h";
        return outcome + "@" + where + String.format(Locale.ROOT, "-%03d", number);
    }

    /** All points of a run at which something was measured. */
    public static Map<String, Double> of(Replication run) {
        var all = new LinkedHashMap<String, Double>();
        for (var one : ALL) {
            if (run.findings().get(one.measure()) instanceof Finding.ByHour found) {
                put(all, one, 0, found.week());
                put(all, one, found.step(), found.along());
            }
        }
        return all;
    }

    private static void put(Map<String, Double> all, One one, int step, double[] points) {
        for (int i = 0; i < points.length; i++) {
            if (Double.isFinite(points[i])) {
                all.put(key(one.outcome(), step, i), points[i] / one.unit());
            }
        }
    }
}
