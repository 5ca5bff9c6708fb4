package nl.samenspoed.simulation.statistics;

/**
 * Number, mean and scatter of some values, in one pass and mergeable: Welford (1962), merged as
 * Chan, Golub and LeVeque (1983). The sum of squared deviations is off by a few times n * 2^-53 of
 * itself at most, however large the mean.
 *
 * @param count of the values
 * @param mean of the values, 0 when there are none; in their unit
 * @param squares sum of squared deviations from the mean; in the square of their unit
 */
public record Moments(long count, double mean, double squares) {

    public static final Moments NONE = new Moments(0, 0, 0);

    public static Moments of(double... values) {
        var all = NONE;
        for (double value : values) {
            all = all.with(value);
        }
        return all;
    }

    public Moments with(double value) {
        long more = count + 1;
        double delta = value - mean;
        double moved = mean + delta / more;
        return new Moments(more, moved, squares + delta * (value - moved));
    }

    /** Of these and the others; not the same bits when merged in another order. */
    public Moments and(Moments other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        long all = count + other.count;
        double delta = other.mean - mean;
        double share = (double) other.count / all;
        return new Moments(
                all, mean + delta * share, squares + other.squares + delta * delta * count * share);
    }

    /** Unbiased; NaN below two values. */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    public double deviation() {
        return Math.sqrt(variance());
    }

    /** Of the mean, when the values are independent; NaN below two values. */
    public double standardError() {
        return Math.sqrt(variance() / count);
    }
}
