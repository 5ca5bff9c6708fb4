package nl.samenspoed.simulation.statistics;

import java.math.BigInteger;

/**
 * One whole number for each of many: how long each waited, what each cost. Sum and sum of squares
 * are whole numbers too, the second in 128 bits, so neither is ever rounded and no addition waits
 * for a division.
 */
public final class Tally implements Measure {

    private final Spread spread = new Spread();
    private long count;
    private long sum;
    private long squaresLow;
    private long squaresHigh;
    private long largest;

    Tally() {}

    /**
     * One more.
     *
     * @param value at least 0, in the unit of the measure
     */
    public void add(long value) {
        count++;
        sum += value;
        long low = value * value;
        squaresLow += low;
        squaresHigh += Math.multiplyHigh(value, value);
        if (Long.compareUnsigned(squaresLow, low) < 0) {
            squaresHigh++;
        }
        if (value > largest) {
            largest = value;
        }
        spread.add(value);
    }

    @Override
    public void startOver(long now) {
        count = 0;
        sum = 0;
        squaresLow = 0;
        squaresHigh = 0;
        largest = 0;
        spread.startOver();
    }

    /** Of all values, exactly. */
    public long sum() {
        return sum;
    }

    /** How the values lie; changes as more are added. */
    Spread spread() {
        return spread;
    }

    @Override
    public Finding finding(long now) {
        var moments =
                count == 0 ? Moments.NONE : new Moments(count, (double) sum / count, deviations());
        return Finding.Values.of(moments, largest, spread);
    }

    /**
     * Sum of squared deviations from the mean: (n S2 - S1^2) / n, in whole numbers until the end.
     */
    private double deviations() {
        var low = BigInteger.valueOf(squaresLow);
        var squares =
                BigInteger.valueOf(squaresHigh)
                        .shiftLeft(Long.SIZE)
                        .add(squaresLow < 0 ? low.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : low);
        var all = BigInteger.valueOf(sum);
        var times = BigInteger.valueOf(count);
        return squares.multiply(times).subtract(all.multiply(all)).doubleValue() / count;
    }
}
