package nl.samenspoed.simulation.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.statistics.Difference;
import nl.samenspoed.simulation.statistics.Interval;
import nl.samenspoed.simulation.statistics.Moments;

/**
 * What each assumption does to an outcome when it is at its low and at its high end, run by run
 * against the same chance.
 *
 * @param values of the scenarios of a {@link Sensitivity}, in its order
 * @param keys of its assumptions
 * @param scenarios how many it has, one or two
 */
public record Tornado(Values values, List<String> keys, int scenarios) {

    public Tornado {
        keys = List.copyOf(keys);
    }

    public static Tornado of(Sensitivity sensitivity, Values values) {
        return new Tornado(values, sensitivity.keys(), sensitivity.scenarios().size());
    }

    /**
     * One assumption.
     *
     * @param low what changes when it is low
     * @param high what changes when it is high
     */
    public record Bar(String key, Interval low, Interval high) {

        /** How far its ends are apart; nothing when there is no number. */
        public double swing() {
            double widest =
                    Math.max(
                            Math.abs(high.mean() - low.mean()),
                            Math.max(Math.abs(low.mean()), Math.abs(high.mean())));
            return Double.isFinite(widest) ? widest : 0;
        }

        /** Whether either end can be told from nothing. */
        public boolean matters() {
            return isTold(low) || isTold(high);
        }

        /** Whether a change can be told from nothing. */
        public static boolean isTold(Interval change) {
            return Double.isFinite(change.mean()) && !change.contains(0);
        }
    }

    /** As it is, or for two scenarios the second less the first. */
    public Interval standard(String outcome) {
        return Interval.of(Moments.of(finite(of(0, outcome))), SideBySide.CONFIDENCE);
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /** Those that do most first. */
    public List<Bar> bars(String outcome) {
        var standard = of(0, outcome);
        return IntStream.range(0, keys.size())
                .mapToObj(
                        i ->
                                new Bar(
                                        keys.get(i),
                                        change(standard, of(1 + 2 * i, outcome)),
                                        change(standard, of(2 + 2 * i, outcome))))
                .sorted(Comparator.comparingDouble(Bar::swing).reversed())
                .toList();
    }

    /** By number of the run; NaN where a run has none. */
    private double[] of(int step, String outcome) {
        var first = values.of(step * scenarios, outcome);
        if (scenarios == 1) {
            return first;
        }
        var second = values.of(step * scenarios + 1, outcome);
        var difference = new double[Math.min(first.length, second.length)];
        for (int run = 0; run < difference.length; run++) {
            difference[run] = second[run] - first[run];
        }
        return difference;
    }

    private static Interval change(double[] standard, double[] moved) {
        int most = Math.min(standard.length, moved.length);
        var both =
                IntStream.range(0, most)
                        .filter(i -> Double.isFinite(standard[i]) && Double.isFinite(moved[i]))
                        .toArray();
        return Difference.of(
                        IntStream.of(both).mapToDouble(i -> standard[i]).toArray(),
                        IntStream.of(both).mapToDouble(i -> moved[i]).toArray(),
                        SideBySide.CONFIDENCE)
                .interval();
    }

    /** Outcomes that have one, those of parties and subregions too. */
    public List<String> outcomes() {
        return values.outcomes();
    }

    /** For programs: all outcomes, all digits. */
    public String csv() {
        var text =
                new StringBuilder(
                        "outcome;unit;assumption;low-change;low-from;low-to;high-change;high-from;high-to;runs\n");
        for (var outcome : outcomes()) {
            for (var bar : bars(outcome)) {
                text.append(outcome).append(';').append(OutcomeMeaning.of(outcome).unit());
                text.append(';').append(bar.key());
                for (var one : List.of(bar.low(), bar.high())) {
                    text.append(';').append(one.mean()).append(';').append(one.low());
                    text.append(';').append(one.high());
                }
                text.append(';').append(bar.low().count()).append('\n');
            }
        }
        return text.toString();
    }
}
