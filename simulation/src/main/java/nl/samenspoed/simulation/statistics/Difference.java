package nl.samenspoed.simulation.statistics;

/**
 * What changes between two scenarios that met the same chance, run by run: the paired t interval of
 * the second less the first.
 *
 * @param interval of the difference
 * @param gain variance of the difference if the runs had been independent, divided by what it is:
 *     so many times more runs would have been needed without common chance; NaN when both are 0
 */
public record Difference(Interval interval, double gain) {

    /** What may be said of two scenarios. */
    public enum Verdict {
        LESS,
        MORE,
        CANNOT_TELL
    }

    /**
     * From numbers of runs that met the same chance.
     *
     * @param first by replication
     * @param second by the same replications
     */
    public static Difference of(double[] first, double[] second, double confidence) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "[" + first.length + "] runs against [" + second.length + "]");
        }
        var one = Moments.NONE;
        var other = Moments.NONE;
        var differences = Moments.NONE;
        for (int i = 0; i < first.length; i++) {
            one = one.with(first[i]);
            other = other.with(second[i]);
            differences = differences.with(second[i] - first[i]);
        }
        return new Difference(
                Interval.of(differences, confidence),
                (one.variance() + other.variance()) / differences.variance());
    }

    /** Of the second, compared with the first. */
    public Verdict verdict() {
        if (interval.low() > 0) {
            return Verdict.MORE;
        }
        return interval.high() < 0 ? Verdict.LESS : Verdict.CANNOT_TELL;
    }
}
