package nl.samenspoed.simulation.statistics;

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
}
