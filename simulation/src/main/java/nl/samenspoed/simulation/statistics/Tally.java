package nl.samenspoed.simulation.statistics;

/** One whole number for each of many: how long each waited, what each cost. */
public final class Tally implements Measure {

    private final Spread spread = new Spread();
    private long count;
    private long sum;
    private double mean;
    private double squares;
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
        double delta = value - mean;
        double step = delta / count;
        mean += step;
        squares += delta * (delta - step);
        if (value > largest) {
            largest = value;
        }
        spread.add(value);
    }

    @Override
    public void startOver(long now) {
        count = 0;
        sum = 0;
        mean = 0;
        squares = 0;
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
        var exact = count == 0 ? 0 : (double) sum / count;
        return Finding.Values.of(new Moments(count, exact, squares), largest, spread);
    }
}
