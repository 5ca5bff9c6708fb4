package nl.samenspoed.app.desk.board;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoed.app.capacity.PastFigure;
import nl.samenspoed.app.desk.stop.StopShown;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityShape;
import org.jspecify.annotations.Nullable;

/**
 * What was free, or how heavy it was, over a while, drawn as steps with gaps where nobody knew.
 *
 * @param period in its texts and ids
 * @param shape of which kind of capacity
 * @param step between two samples
 * @param tick between two labels of the time axis
 * @param row what one row of the table covers
 * @param stops in force in this while, shown behind the line
 */
public record FigureChart(
        String period,
        CapacityShape shape,
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
            Instant from,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            boolean partly) {

        public boolean isKnown() {
            return lowest != null;
        }
    }

    public boolean isEmpty() {
        return samples.stream().allMatch(sample -> sample.figure() == null);
    }

    /** Of one page, where each kind has its own charts. */
    public String id() {
        return "chart-" + shape.code() + "-" + period;
    }

    public boolean isScore() {
        return shape.figure().role() == Role.SCORE;
    }

    public BigDecimal lowest() {
        return figures().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    public BigDecimal highest() {
        return figures().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private Stream<BigDecimal> figures() {
        return samples.stream().map(PastFigure::figure).filter(Objects::nonNull);
    }

    /** How long nobody knew. */
    public Duration unknown() {
        return step.multipliedBy(
                samples.stream()
                        .limit(Math.max(0, samples.size() - 1))
                        .filter(sample -> sample.figure() == null)
                        .count());
    }

    /** The highest number of the axis. */
    public BigDecimal top() {
        return highest().max(BigDecimal.ONE);
    }

    /** The line: each known figure goes on until the next moment. */
    public String path() {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i + 1 < samples.size(); i++) {
            var figure = samples.get(i).figure();
            if (figure != null) {
                path.append(
                        drawing
                                ? "V" + number(y(figure))
                                : "M" + number(x(i)) + " " + number(y(figure)));
                path.append("H").append(number(x(i + 1)));
            }
            drawing = figure != null;
        }
        return path.toString();
    }

    /** Where nobody knew. */
    public List<Span> gaps() {
        var gaps = new ArrayList<Span>();
        int start = -1;
        for (int i = 0; i < samples.size(); i++) {
            boolean known = samples.get(i).figure() != null || i == samples.size() - 1;
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
        var known = within.stream().map(PastFigure::figure).filter(Objects::nonNull).toList();
        return new Row(
                from,
                known.stream().min(Comparator.naturalOrder()).orElse(null),
                known.stream().max(Comparator.naturalOrder()).orElse(null),
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

    public double y(BigDecimal figure) {
        return BOTTOM - figure.doubleValue() / top().doubleValue() * (BOTTOM - TOP);
    }

    /** A number as SVG wants it, whatever the reader's language. */
    public static String number(double value) {
        return MapView.number(value);
    }
}
