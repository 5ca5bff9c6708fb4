package nl.samenspoed.simulation.theory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoed.simulation.statistics.Moments;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** An estimate from independent runs beside the truth. */
record Check(String what, double truth, Moments estimate) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    static Check of(String what, double truth, double... estimates) {
        return new Check(what, truth, Moments.of(estimates));
    }

    /** (estimate - truth) / standard error. */
    double score() {
        return (estimate.mean() - truth) / estimate.standardError();
    }

    /** How likely a score this far off is, either way, when the estimate is right. */
    double probability() {
        return 2 * TDistribution.of(estimate.count() - 1.0).survivalProbability(Math.abs(score()));
    }

    /**
     * The largest score after correction for the number of checks (Holm 1979), as of a normal
     * number.
     */
    static double worst(List<Check> checks) {
        var sorted = checks.stream().mapToDouble(Check::probability).sorted().toArray();
        double least = 1;
        for (int i = 0; i < sorted.length; i++) {
            least = Math.min(least, sorted[i] * (sorted.length - i));
        }
        return NORMAL.inverseSurvivalProbability(least / 2);
    }

    static String table(List<Check> checks) {
        return checks.stream()
                .sorted(Comparator.comparing(Check::what))
                .map(
                        check ->
                                String.format(
                                        Locale.ROOT,
                                        "| %s | %.6f | %.6f | %.6f | %d | %.2f |%n",
                                        check.what,
                                        check.truth,
                                        check.estimate.mean(),
                                        check.estimate.standardError(),
                                        check.estimate.count(),
                                        check.score()))
                .collect(
                        Collectors.joining(
                                "",
                                "| what | truth | estimate | standard error | runs | score |\n"
                                        + "|---|---|---|---|---|---|\n",
                                ""));
    }

    static double[] scaled(double[] values, double unit) {
        return Arrays.stream(values).map(value -> value / unit).toArray();
    }
}
