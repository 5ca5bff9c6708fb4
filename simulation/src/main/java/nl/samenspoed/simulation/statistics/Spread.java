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

    public Spread() {
        this(new Histogram(DIGITS));
    }

    private Spread(Histogram cells) {
        this.cells = cells;
    }

    void add(long value) {
        cells.recordValue(value);
    }

    void startOver() {
        cells.reset();
    }

    Spread copy() {
        return new Spread(cells.copy());
    }

    /** Of these and the others. */
    public Spread and(Spread other) {
        var all = cells.copy();
        all.add(other.cells);
        return new Spread(all);
    }

    public long count() {
        return cells.getTotalCount();
    }

    /**
     * The value that the given share of all values does not exceed; NaN when there are none.
     *
     * @param share from 0 to 1
     */
    public double quantile(double share) {
        return count() == 0
                ? Double.NaN
                : cells.medianEquivalentValue(cells.getValueAtPercentile(100 * share));
    }

    /** Which share of the values is at most this; NaN when there are none. */
    public double shareUpTo(long value) {
        return count() == 0 ? Double.NaN : cells.getPercentileAtOrBelowValue(value) / 100;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spread spread && cells.equals(spread.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }
}
