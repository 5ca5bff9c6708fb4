package nl.samenspoed.benchmark.product;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * How long something took while work came at a rate of its own. Times in milliseconds, processor
 * time as a share of the whole machine.
 *
 * @param workload what was going on, with its rate
 * @param part which time it is
 */
record Latency(
        String workload,
        String part,
        long count,
        double p50,
        double p99,
        double p999,
        double max,
        double busy,
        double others,
        long errors,
        String firstError) {

    private static final double MICROS_PER_MILLI = 1000;

    static Latency of(
            String workload,
            String part,
            Histogram micros,
            double seconds,
            Machine.Use use,
            long errors,
            String firstError) {
        var cores = Runtime.getRuntime().availableProcessors();
        return new Latency(
                workload,
                part,
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(99) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(99.9) / MICROS_PER_MILLI,
                micros.getMaxValue() / MICROS_PER_MILLI,
                (use.product() + use.database()) / (seconds * cores),
                use.others(),
                errors,
                firstError);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "  %s, %s: p50 %.1f, p99 %.1f, p99.9 %.1f, max %.0f ms; %d done, %d errors %s; program and database %.0f%%, others %.0f%% of the machine",
                workload,
                part,
                p50,
                p99,
                p999,
                max,
                count,
                errors,
                firstError,
                busy * 100,
                others * 100);
    }

    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("workload", workload);
        map.put("part", part);
        map.put("count", count);
        map.put("p50Millis", p50);
        map.put("p99Millis", p99);
        map.put("p999Millis", p999);
        map.put("maxMillis", max);
        map.put("errors", errors);
        map.put("firstError", firstError);
        map.put("busyShare", busy);
        map.put("othersShare", others);
        return map;
    }
}
