package nl.samenspoed.simulation.statistics;

import org.HdrHistogram.Histogram;

/**
 * How values lie: an HDR histogram (Tene), whose cells are whole counts, so that merging gives the
 * same bits in any order. A quantile is within half a hundredth of the value that a sorted list of
 * the same values would give. Memory grows with the logarithm of the largest value: some 25 KB up
 * to a year in milliseconds.
 */
public final class Spread {

    private static final int DIGITS = 2;

    private final Histogram cells;

    /** Zeros not yet in their cell: many waits are none, and a counter is quicker. */
    private long zeros;

    public Spread() {
        this(new Histogram(DIGITS));
    }

    private Spread(Histogram cells) {
        this.cells = cells;
    }

    void add(long value) {
        if (value == 0) {
            zeros++;
        } else {
            cells.recordValue(value);
        }
    }

    private Histogram all() {
        if (zeros > 0) {
            cells.recordValueWithCount(0, zeros);
            zeros = 0;
        }
        return cells;
    }

    void startOver() {
        cells.reset();
        zeros = 0;
    }

    Spread copy() {
        return new Spread(all().copy());
    }

    /** Of these and the others. */
    public Spread and(Spread other) {
        var both = all().copy();
        both.add(other.all());
        return new Spread(both);
    }

    public long count() {
        return all().getTotalCount();
    }

    /**
     * The value that the given share of all values does not exceed; NaN when there are none.
     *
     * @param share from 0 to 1
     */
    public double quantile(double share) {
        return count() == 0
                ? Double.NaN
                : cells.medianEquivalentValue(all().getValueAtPercentile(100 * share));
    }

    /** Which share of the values is at most this; NaN when there are none. */
    public double shareUpTo(long value) {
        return count() == 0 ? Double.NaN : all().getPercentileAtOrBelowValue(value) / 100;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spread spread && all().equals(spread.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}
