package nl.samenspoed.simulation.assumption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.simulation.region.OutcomeMeaning;

/** What {@code weights.csv} of a sensitivity says, in words for the page of the manual. */
record Weights(String about, List<Weight> all) {

    private static final int MOST = 2;

    /** Smaller changes are not told: points of a share, or else percent of what the outcome is. */
    private static final double LEAST_POINTS = 0.5;

    private static final double LEAST_PERCENT = 1;

    /**
     * What an assumption does to an outcome at both ends of its range.
     *
     * @param low NaN where it cannot be told from nothing
     */
    record Weight(String key, OutcomeMeaning outcome, double standard, double low, double high) {

        private boolean isTold() {
            double change = Math.max(Math.abs(finite(low)), Math.abs(finite(high)));
            return outcome.unit().equals("share")
                    ? 100 * change >= LEAST_POINTS
                    : 100 * change >= LEAST_PERCENT * Math.abs(standard);
        }

        /** Of an outcome that is nearly nothing any change is many times what it is. */
        private double swing() {
            double both = Math.abs(finite(low)) + Math.abs(finite(high));
            return Math.min(1, both / Math.abs(standard));
        }

        private static double finite(double change) {
            return Double.isFinite(change) ? change : 0;
        }

        /** What the outcome does at both ends. */
        private String changes() {
            return text(low) + " / " + text(high) + " " + unit();
        }

        private String text(double change) {
            return Double.isFinite(change) ? (change > 0 ? "+" : "") + number(change) : "0";
        }

        private String asItIs() {
            return number(standard) + (unit().equals("points") ? "%" : " " + unit());
        }

        private String number(double value) {
            return switch (outcome.unit()) {
                case "share" -> String.format(Locale.ROOT, "%.1f", 100 * value);
                case "euro" -> String.format(Locale.ROOT, "%.0f", value / 1000);
                default -> String.format(Locale.ROOT, "%.2f", value);
            };
        }

        private String unit() {
            return switch (outcome.unit()) {
                case "share" -> "points";
                case "euro" -> "thousand euro";
                default -> outcome.unit();
            };
        }

        private String name() {
            return switch (outcome.key()) {
                case "answered-3" -> "answered in 3 minutes";
                case "right-first" -> "right first time";
                case "response-15" -> "ambulance in 15 minutes";
                case "crowded" -> "crowded";
                case "wrong-beds" -> "wrong beds";
                case "search" -> "search for a place";
                case "travel" -> "journey";
                case "cost-all" -> "cost a week";
                default -> outcome.english();
            };
        }

        private String text() {
            return name() + " " + changes();
        }
    }

    static Weights read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return new Weights(
                    lines.getFirst().substring(2),
                    lines.stream().skip(2).map(Weights::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Weight parse(String line) {
        var cells = new ArrayList<>(List.of(line.split(";", -1)));
        return new Weight(
                cells.get(0),
                OutcomeMeaning.of(cells.get(1)),
                number(cells.get(2)),
                number(cells.get(3)),
                number(cells.get(4)));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    boolean knows(String key) {
        return all.stream().anyMatch(one -> one.key().equals(key));
    }

    /** The outcomes on which it does most. */
    String of(String key) {
        var told = of(key, all.stream()).limit(MOST).map(Weight::text).toList();
        return told.isEmpty() ? "little" : String.join("; ", told);
    }

    private static Stream<Weight> of(String key, Stream<Weight> all) {
        return all.filter(one -> one.key().equals(key) && one.isTold())
                .sorted(Comparator.comparingDouble(Weight::swing).reversed());
    }

    /** A line of a table: the outcome, what it is, and what does most to it. */
    String heaviest(String outcome, int most) {
        var its = all.stream().filter(one -> one.outcome().key().equals(outcome)).toList();
        var heaviest =
                its.stream()
                        .filter(Weight::isTold)
                        .sorted(Comparator.comparingDouble(Weights::reach).reversed())
                        .limit(most)
                        .map(one -> "`" + one.key() + "` " + one.changes())
                        .collect(Collectors.joining("; "));
        var first = its.getFirst();
        return "| %s | %s | %s |\n".formatted(first.outcome().english(), first.asItIs(), heaviest);
    }

    private static double reach(Weight one) {
        return Math.abs(Weight.finite(one.low())) + Math.abs(Weight.finite(one.high()));
    }
}
