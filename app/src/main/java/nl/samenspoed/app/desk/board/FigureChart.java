package nl.samenspoed.app.desk.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.samenspoed.app.capacity.PastFigure;
import nl.samenspoed.app.desk.stop.StopShown;
import org.jspecify.annotations.Nullable;

/**
 * What was free over a while, drawn as steps with gaps where nobody knew.
 *
 * @param code in its texts and ids
 * @param step between two samples
 * @param tick between two labels of the time axis
 * @param row what one row of the table covers
 * @param stops in force in this while, shown behind the line
 */
public record FigureChart(
        String code,
        Duration step,
        Duration tick,
        Duration row,
        List<PastFigure> samples,
        List<StopShown> stops) {

    public static final int WIDE = 480;
    public static final int HIGH = 150;
    private static final int LEFT = 28;
    private static final int RIGHT = WIDE - 8;
    private static final int TOP = 12;
    private static final int BOTTOM = HIGH - 26;

    public FigureChart {
        samples = List.copyOf(samples);
        stops = List.copyOf(stops);
    }

    /** A piece of the drawing, from the left. */
    public record Span(double x, double width) {}

    /** A label of the time axis. */
    public record Tick(Instant at, double x) {}

    /**
     * One row of the table.
     *
     * @param lowest null when nothing was known
     * @param partly whether there was a moment that nobody knew
     */
    public record Row(
            Instant from, @Nullable Integer lowest, @Nullable Integer highest, boolean partly) {

        public boolean isKnown() {
            return lowest != null;
        }
    }

    public boolean isEmpty() {
        return samples.stream().allMatch(sample -> sample.free() == null);
    }

    public int lowest() {
        return free().min().orElse(0);
    }

    public int highest() {
        return free().max().orElse(0);
    }

    private IntStream free() {
        return samples.stream()
                .map(PastFigure::free)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue);
    }

    /** How long nobody knew. */
    public Duration unknown() {
        return step.multipliedBy(
                samples.stream()
                        .limit(Math.max(0, samples.size() - 1))
                        .filter(sample -> sample.free() == null)
                        .count());
    }

    /** The highest number of the axis. */
    public int top() {
        return Math.max(1, highest());
    }

    /** The line: each known figure goes on until the next moment. */
    public String path() {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i + 1 < samples.size(); i++) {
            var free = samples.get(i).free();
            if (free != null) {
                path.append(
                        drawing
                                ? "V" + number(y(free))
                                : "M" + number(x(i)) + " " + number(y(free)));
                path.append("H").append(number(x(i + 1)));
            }
            drawing = free != null;
        }
        return path.toString();
    }

    /** Where nobody knew. */
    public List<Span> gaps() {
        var gaps = new ArrayList<Span>();
        int start = -1;
        for (int i = 0; i < samples.size(); i++) {
            boolean known = samples.get(i).free() != null || i == samples.size() - 1;
            if (!known && start < 0) {
                start = i;
            }
            if (known && start >= 0) {
                gaps.add(new Span(x(start), x(i) - x(start)));
                start = -1;
            }
        }
        return gaps;
    }

    /** When a stop was in force. */
    public List<Span> stopped() {
        return stops.stream()
                .filter(shown -> shown.stop().inForceSince() != null)
                .map(this::span)
                .toList();
    }

    private Span span(StopShown shown) {
        var since = shown.stop().inForceSince();
        var lifted = shown.stop().liftedAt();
        double from = x(since == null ? end() : since);
        double until = x(lifted == null ? end() : lifted);
        return new Span(from, Math.max(2, until - from));
    }

    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (var at = begin(); !at.isAfter(end().minus(tick.dividedBy(3))); at = at.plus(tick)) {
            ticks.add(new Tick(at, x(at)));
        }
        return ticks;
    }

    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var from = begin(); from.isBefore(end()); from = from.plus(row)) {
            rows.add(row(from, from.plus(row)));
        }
        return rows.reversed();
    }

    private Row row(Instant from, Instant until) {
        var within =
                samples.stream()
                        .filter(s -> !s.at().isBefore(from) && s.at().isBefore(until))
                        .toList();
        var known = within.stream().map(PastFigure::free).filter(Objects::nonNull).toList();
        return new Row(
                from,
                known.stream().min(Integer::compare).orElse(null),
                known.stream().max(Integer::compare).orElse(null),
                known.size() < within.size());
    }

    private Instant begin() {
        return samples.getFirst().at();
    }

    private Instant end() {
        return samples.getLast().at();
    }

    private double x(int sample) {
        return x(samples.get(sample).at());
    }

    private double x(Instant at) {
        double part =
                (double) Duration.between(begin(), at).toSeconds()
                        / Math.max(1, Duration.between(begin(), end()).toSeconds());
        return LEFT + Math.clamp(part, 0, 1) * (RIGHT - LEFT);
    }

    public double y(int free) {
        return BOTTOM - (double) free / top() * (BOTTOM - TOP);
    }

    /** A number as SVG wants it, whatever the reader's language. */
    public static String number(double value) {
        return MapView.number(value);
    }
}
