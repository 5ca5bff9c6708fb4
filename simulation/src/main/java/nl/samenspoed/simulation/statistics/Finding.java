package nl.samenspoed.simulation.statistics;

import java.util.Arrays;

/** What one run found for one measure. */
public sealed interface Finding {

    /** One number out of it; NaN where nothing was measured or the question does not fit. */
    double get(Statistic statistic);

    /**
     * One value for each of many.
     *
     * @param moments in the unit of the measure
     * @param largest 0 when there are none
     * @param median as all quantiles within half a hundredth of itself; NaN when there are none
     */
    record Values(Moments moments, long largest, double median, double p90, double p95, double p99)
            implements Finding {

        static Values of(Moments moments, long largest, Spread spread) {
            return new Values(
                    moments,
                    largest,
                    spread.quantile(0.5),
                    spread.quantile(0.9),
                    spread.quantile(0.95),
                    spread.quantile(0.99));
        }

        @Override
        public double get(Statistic statistic) {
            return switch (statistic) {
                case COUNT -> moments.count();
                case MEAN -> moments.count() == 0 ? Double.NaN : moments.mean();
                case DEVIATION -> moments.deviation();
                case LARGEST -> moments.count() == 0 ? Double.NaN : largest;
                case MEDIAN -> median;
                case P90 -> p90;
                case P95 -> p95;
                case P99 -> p99;
                case PER_HOUR -> Double.NaN;
            };
        }
    }

    /**
     * A level that went up and down.
     *
     * @param area level times milliseconds
     * @param millis how long it was measured
     * @param largest level reached
     */
    record OverTime(long area, long millis, long largest) implements Finding {

        @Override
        public double get(Statistic statistic) {
            return switch (statistic) {
                case MEAN -> millis == 0 ? Double.NaN : (double) area / millis;
                case LARGEST -> largest;
                case COUNT, DEVIATION, MEDIAN, P90, P95, P99, PER_HOUR -> Double.NaN;
            };
        }
    }

    /**
     * How often.
     *
     * @param count of times
     * @param millis how long it was measured
     */
    record Times(long count, long millis) implements Finding {

        private static final double HOUR = 3_600_000;

        @Override
        public double get(Statistic statistic) {
            return switch (statistic) {
                case COUNT -> count;
                case PER_HOUR -> millis == 0 ? Double.NaN : count * HOUR / millis;
                case MEAN, DEVIATION, LARGEST, MEDIAN, P90, P95, P99 -> Double.NaN;
            };
        }
    }

    /**
     * Of how many it was true.
     *
     * @param yes how many
     * @param all of how many
     */
    record Part(long yes, long all) implements Finding {

        @Override
        public double get(Statistic statistic) {
            return switch (statistic) {
                case COUNT -> all;
                case MEAN -> all == 0 ? Double.NaN : (double) yes / all;
                case DEVIATION, LARGEST, MEDIAN, P90, P95, P99, PER_HOUR -> Double.NaN;
            };
        }
    }

    /** Something by hour of the week and along the run, as sums and what they are divided by. */
    final class ByHour implements Finding {

        private final int step;
        private final long[][] cells;

        ByHour(int step, long[] weekSums, long[] weekWeights, long[] sums, long[] weights) {
            this.step = step;
            cells = new long[][] {weekSums, weekWeights, sums, weights};
        }

        /** How many hours each point along the run covers. */
        public int step() {
            return step;
        }

        /** From Monday 00:00, 168 of them; NaN where nothing was measured. */
        public double[] week() {
            return ratios(cells[0], cells[1]);
        }

        /** From the start of measuring, as many as there were; NaN where nothing was measured. */
        public double[] along() {
            return ratios(cells[2], cells[3]);
        }

        private static double[] ratios(long[] sums, long[] weights) {
            var ratios = new double[sums.length];
            Arrays.setAll(
                    ratios, i -> weights[i] == 0 ? Double.NaN : (double) sums[i] / weights[i]);
            return ratios;
        }

        @Override
        public double get(Statistic statistic) {
            return Double.NaN;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByHour that
                    && step == that.step
                    && Arrays.deepEquals(cells, that.cells);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(cells);
        }
    }
}
