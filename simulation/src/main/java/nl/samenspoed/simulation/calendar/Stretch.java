package nl.samenspoed.simulation.calendar;

/**
 * A while without a change of the clock, so that what the wall shows is arithmetic.
 *
 * @param from in milliseconds since the start of the run
 * @param until the first moment after it, likewise; Long.MAX_VALUE when the clock never changes
 *     again
 * @param toLocal what makes such a moment milliseconds since 1970 on the wall
 */
record Stretch(long from, long until, long toLocal) {

    static final long DAY = 86_400_000;

    boolean has(long time) {
        return from <= time && time < until;
    }

    /** Far enough from a change that the wall shows it once. */
    boolean showsOnce(long local) {
        long time = local - toLocal;
        return from + DAY <= time && time < until - DAY;
    }
}
