package nl.samenspoed.simulation.comparison;

import java.util.Arrays;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.statistics.Difference;
import nl.samenspoed.simulation.statistics.Interval;
import nl.samenspoed.simulation.statistics.Moments;

/**
 * Scenarios beside the first of them, outcome by outcome. A run that has no such number counts in
 * neither.
 *
 * @param values of all scenarios, the first is the base
 */
public record SideBySide(Values values) {

    /** Of all intervals, two-sided. */
    public static final double CONFIDENCE = 0.95;

    /** What may be said of a scenario beside the base. */
    public enum Verdict {
        /** Every run gave the same. */
        SAME,
        /** Zero is in the interval of the difference. */
        UNCLEAR,
        BETTER,
        WORSE,
        /** Other, where neither way is better. */
        DIFFERS
    }

    /**
     * Where the truth is for one scenario, in the unit of the outcome.
     *
     * @param scenario by number, 0 is the base
     */
    public Interval interval(int scenario, String outcome) {
        var finite = Arrays.stream(values.of(scenario, outcome)).filter(Double::isFinite);
        return Interval.of(Moments.of(finite.toArray()), CONFIDENCE);
    }

    /** The scenario less the base, run by run, over the runs that have both. */
    public Difference difference(int scenario, String outcome) {
        var base = values.of(0, outcome);
        var other = values.of(scenario, outcome);
        boolean[] both = new boolean[Math.min(base.length, other.length)];
        for (int i = 0; i < both.length; i++) {
            both[i] = Double.isFinite(base[i]) && Double.isFinite(other[i]);
        }
        return Difference.of(chosen(base, both), chosen(other, both), CONFIDENCE);
    }

    private static double[] chosen(double[] all, boolean[] which) {
        var some = new double[all.length];
        int number = 0;
        for (int i = 0; i < which.length; i++) {
            if (which[i]) {
                some[number++] = all[i];
            }
        }
        return Arrays.copyOf(some, number);
    }

    public Verdict verdict(int scenario, String outcome) {
        var change = difference(scenario, outcome).interval();
        if (change.mean() == 0 && change.halfWidth() == 0) {
            return Verdict.SAME;
        }
        if (Double.isNaN(change.mean()) || change.contains(0)) {
            return Verdict.UNCLEAR;
        }
        boolean less = change.mean() < 0;
        return switch (OutcomeMeaning.of(outcome).better()) {
            case LOWER -> less ? Verdict.BETTER : Verdict.WORSE;
            case HIGHER -> less ? Verdict.WORSE : Verdict.BETTER;
            case NONE -> Verdict.DIFFERS;
        };
    }
}
