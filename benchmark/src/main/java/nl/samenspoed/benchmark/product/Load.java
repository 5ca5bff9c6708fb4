package nl.samenspoed.benchmark.product;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What one side did in one cell. Times in milliseconds, processor time in microseconds an
 * operation.
 *
 * @param firstError what went wrong first, or empty
 * @param others share of the machine that was neither ours nor idle
 */
record Load(
        long operations,
        double rate,
        double p50,
        double p99,
        double max,
        long errors,
        String firstError,
        double productCpu,
        double databaseCpu,
        double others) {

    private static final double MICROS_PER_MILLI = 1000;

    /** Of a histogram of microseconds. */
    static Load of(
            Histogram micros, double seconds, long errors, String firstError, Machine.Use use) {
        var operations = micros.getTotalCount();
        var each = 1e6 / Math.max(1, operations);
        return new Load(
                operations,
                operations / seconds,
                micros.getValueAtPercentile(50) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(99) / MICROS_PER_MILLI,
                micros.getMaxValue() / MICROS_PER_MILLI,
                errors,
                firstError,
                use.product() * each,
                use.database() * each,
                use.others());
    }

    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("operations", operations);
        map.put("ratePerSecond", rate);
        map.put("p50Millis", p50);
        map.put("p99Millis", p99);
        map.put("maxMillis", max);
        map.put("errors", errors);
        map.put("firstError", firstError);
        map.put("productCpuMicros", productCpu);
        map.put("databaseCpuMicros", databaseCpu);
        map.put("othersShare", others);
        return map;
    }
}
