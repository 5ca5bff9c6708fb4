package nl.samenspoed.simulation.calendar;

/** Which hour it is on the wall. For one run on one thread. */
public final class WallHours {

    private static final long HOUR = 3_600_000;

    /** The first of January 1970 was a Thursday. */
    private static final int FIRST_HOUR_OF_WEEK = 3 * 24;

    private final Calendar calendar;
    private Stretch stretch;

    public WallHours(Calendar calendar) {
        this.calendar = calendar;
        stretch = calendar.stretchAt(0);
    }

    /** Hours that the wall has shown since 1970; the one that autumn repeats is the same again. */
    public long at(long time) {
        return Math.floorDiv(time + of(time).toLocal(), HOUR);
    }

    /** From Monday 00:00, 0 to 167. */
    public static int ofWeek(long hour) {
        return Math.floorMod(hour + FIRST_HOUR_OF_WEEK, WeekRates.HOURS);
    }

    /** The first moment after this at which the wall shows another hour. */
    public long next(long time) {
        return next(time, of(time));
    }

    static long next(long time, Stretch stretch) {
        return Math.min(
                stretch.until(), time + HOUR - Math.floorMod(time + stretch.toLocal(), HOUR));
    }

    private Stretch of(long time) {
        if (!stretch.has(time)) {
            stretch = calendar.stretchAt(time);
        }
        return stretch;
    }
}
