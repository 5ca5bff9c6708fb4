package nl.samenspoed.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.simulation.comparison.CourseSideBySide;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.statistics.Interval;

/**
 * One outcome over a week or along the run, a line with its band for each scenario; the table
 * behind it says the same.
 *
 * @param id of the drawing on its page
 * @param title what it is
 * @param finding what is to be seen
 * @param names of the scenarios
 * @param ticks labels under the axis
 * @param moments of the points, for the table
 */
public record CourseChart(
        String id,
        String title,
        String finding,
        OutcomeMeaning meaning,
        List<String> names,
        List<Tick> ticks,
        List<String> moments,
        CourseSideBySide course,
        Showing showing) {

    public static final int WIDE = 480;
    public static final int HIGH = 200;
    static final int LEFT = 40;
    static final int RIGHT = WIDE - 20;
    static final int TOP = 10;
    static final int BOTTOM = HIGH - 24;

    /** Between the numbers of lines at their ends, so that none covers another. */
    private static final double APART = 12;

    private static final int STEPS = 4;

    public CourseChart {
        names = List.copyOf(names);
        ticks = List.copyOf(ticks);
        moments = List.copyOf(moments);
    }

    /** A label at a point from the left. */
    public record Tick(double x, String label) {}

    /** A scenario: its number in the list, its line, the band of its interval, where it ends. */
    public record Line(int number, String path, String band, double end) {}

    /** One row of the table. */
    public record Row(String moment, List<String> cells) {}

    /** Where a point is, of so many. */
    static double x(int point, int points) {
        return LEFT + (RIGHT - LEFT) * (points < 2 ? 0.5 : (double) point / (points - 1));
    }

    private double shown(double value) {
        return Showing.shown(value, meaning);
    }

    private double largest() {
        return course.byScenario().stream()
                .flatMap(List::stream)
                .mapToDouble(one -> shown(one.mean()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }

    /** A round number above all means; bands may be cut off there. */
    double top() {
        double all = Math.max(largest() * 1.08, 1e-9);
        double ten = Math.pow(10, Math.floor(Math.log10(all)));
        for (double round : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8}) {
            if (round * ten >= all) {
                return meaning.unit().equals("share") ? Math.min(100, round * ten) : round * ten;
            }
        }
        return meaning.unit().equals("share") ? 100 : 10 * ten;
    }

    /** Round numbers of the axis, from the bottom. */
    public List<Tick> levels() {
        var levels = new ArrayList<Tick>();
        int digits = top() >= STEPS * 2.5 ? 0 : top() >= STEPS / 4.0 ? 1 : 2;
        for (int i = 0; i <= STEPS; i++) {
            double value = top() * i / STEPS;
            levels.add(
                    new Tick(
                            y(value),
                            String.format(showing.words().locale(), "%." + digits + "f", value)));
        }
        return levels;
    }

    private double y(double shown) {
        double part = Math.max(0, Math.min(1, shown / top()));
        return BOTTOM - (BOTTOM - TOP) * part;
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        double[] ends = ends();
        for (int i = 0; i < names.size(); i++) {
            var points = course.byScenario().get(i);
            lines.add(new Line(i, path(points), band(points), ends[i]));
        }
        return lines;
    }

    /** Where lines end, moved apart from the highest down. */
    private double[] ends() {
        var ends = new double[names.size()];
        var order = new ArrayList<Integer>();
        for (int i = 0; i < ends.length; i++) {
            ends[i] = end(course.byScenario().get(i));
            order.add(i);
        }
        order.sort((one, other) -> Double.compare(ends[one], ends[other]));
        double free = TOP;
        for (int i : order) {
            ends[i] = Math.max(ends[i], free);
            free = ends[i] + APART;
        }
        double over = Math.max(0, free - APART - BOTTOM);
        for (int i : order) {
            ends[i] -= over;
        }
        return ends;
    }

    private double end(List<Interval> points) {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (Double.isFinite(points.get(i).mean())) {
                return y(shown(points.get(i).mean()));
            }
        }
        return BOTTOM;
    }

    private String path(List<Interval> points) {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            double mean = points.get(i).mean();
            if (Double.isFinite(mean)) {
                path.append(drawing ? 'L' : 'M').append(at(i, points.size(), mean));
            }
            drawing = Double.isFinite(mean);
        }
        return path.toString();
    }

    /** One quadrilateral between each two points that are known. */
    private String band(List<Interval> points) {
        var band = new StringBuilder();
        for (int i = 0; i + 1 < points.size(); i++) {
            var one = points.get(i);
            var next = points.get(i + 1);
            if (isKnown(one) && isKnown(next)) {
                int size = points.size();
                band.append('M').append(at(i, size, one.low()));
                band.append('L').append(at(i, size, one.high()));
                band.append('L').append(at(i + 1, size, next.high()));
                band.append('L').append(at(i + 1, size, next.low())).append('Z');
            }
        }
        return band.toString();
    }

    private static boolean isKnown(Interval one) {
        return Double.isFinite(one.mean()) && Double.isFinite(one.halfWidth());
    }

    private String at(int point, int points, double value) {
        return number(x(point, points)) + " " + number(y(shown(value)));
    }

    /** As a drawing wants it. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** For paper, where it is drawn as bars: how high each is, in hundredths of the top. */
    public List<Integer> bars(int scenario) {
        return course.byScenario().get(scenario).stream()
                .map(one -> shown(one.mean()))
                .map(shown -> Double.isFinite(shown) ? height(shown) : 0)
                .toList();
    }

    private int height(double shown) {
        return (int) Math.round(100 * Math.max(0, Math.min(1, shown / top())));
    }

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < moments.size(); i++) {
            int point = i;
            rows.add(
                    new Row(
                            moments.get(i),
                            course.byScenario().stream()
                                    .map(all -> showing.interval(all.get(point), meaning))
                                    .toList()));
        }
        return rows;
    }
}
