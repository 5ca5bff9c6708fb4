package nl.samenspoed.simulation.statistics;

/**
 * A whole number that goes up and down with time: how many wait, how many beds are taken. Its area
 * is kept exactly, as level times milliseconds.
 */
public final class Level implements Measure {

    private long level;
    private long since;
    private long area;
    private long start;
    private long largest;

    Level() {}

    public long level() {
        return level;
    }

    public void change(long by, long now) {
        area += level * (now - since);
        since = now;
        level += by;
        largest = Math.max(largest, level);
    }

    public void set(long to, long now) {
        change(to - level, now);
    }

    /** Level times milliseconds since the start of measuring. */
    public long area(long now) {
        return area + level * (now - since);
    }

    @Override
    public void startOver(long now) {
        area = 0;
        since = now;
        start = now;
        largest = level;
    }

    @Override
    public Finding finding(long now) {
        return new Finding.OverTime(area(now), now - start, largest);
    }
}
