package nl.samenspoed.simulation.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where the truth is: with the given confidence within {@code halfWidth} of {@code mean}, when the
 * values are independent and about normal, as means over runs are (Student 1908).
 *
 * @param mean of the values, in their unit; NaN when there are none
 * @param halfWidth in their unit; infinite below two values
 * @param confidence between 0 and 1
 * @param count of the values
 */
public record Interval(double mean, double halfWidth, double confidence, long count) {

    public static Interval of(Moments moments, double confidence) {
        if (moments.count() < 2) {
            var mean = moments.count() == 0 ? Double.NaN : moments.mean();
            return new Interval(mean, Double.POSITIVE_INFINITY, confidence, moments.count());
        }
        double t =
                TDistribution.of(moments.count() - 1.0)
                        .inverseSurvivalProbability((1 - confidence) / 2);
        return new Interval(
                moments.mean(), t * moments.standardError(), confidence, moments.count());
    }

    public double low() {
        return mean - halfWidth;
    }

    public double high() {
        return mean + halfWidth;
    }

    public boolean contains(double value) {
        return low() <= value && value <= high();
    }

    /**
     * Half the width as a share of the truth at worst: with d = half width / |mean| that is d / (1
     * - d) (Law, Simulation Modeling and Analysis, section 9.4.1). Infinite when zero is inside.
     */
    public double relativeError() {
        double share = halfWidth / Math.abs(mean);
        return share < 1 ? share / (1 - share) : Double.POSITIVE_INFINITY;
    }
}
