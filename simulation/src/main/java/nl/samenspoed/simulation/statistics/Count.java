package nl.samenspoed.simulation.statistics;

/** How often something happened. */
public final class Count implements Measure {

    private long count;
    private long start;

    Count() {}

    public void add() {
        count++;
    }

    public void add(long more) {
        count += more;
    }

    public long count() {
        return count;
    }

    @Override
    public void startOver(long now) {
        count = 0;
        start = now;
    }

    @Override
    public Finding finding(long now) {
        return new Finding.Times(count, now - start);
    }
}
