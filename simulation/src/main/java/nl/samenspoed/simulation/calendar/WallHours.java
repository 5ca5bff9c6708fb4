package nl.samenspoed.simulation.calendar;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;

/**
 * Which hour it is on the wall, in arithmetic: the offset of the zone is asked only when a moment
 * falls outside the stretch for which it is known. For one run on one thread.
 */
public final class WallHours {

    private static final long HOUR = 3_600_000;

    /** The first of January 1970 was a Thursday. */
    private static final int FIRST_HOUR_OF_WEEK = 3 * 24;

    private final Calendar calendar;
    private long from;
    private long until;
    private long toLocal;

    public WallHours(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Hours that the wall has shown since 1970; the one that autumn repeats is the same again. */
    public long at(long time) {
        if (time < from || time >= until) {
            learn(time);
        }
        return Math.floorDiv(time + toLocal, HOUR);
    }

    /** From Monday 00:00, 0 to 167. */
    public static int ofWeek(long hour) {
        return Math.floorMod(hour + FIRST_HOUR_OF_WEEK, WeekRates.HOURS);
    }

    /** The first moment after this at which the wall shows another hour. */
    public long next(long time) {
        if (time < from || time >= until) {
            learn(time);
        }
        return Math.min(until, time + HOUR - Math.floorMod(time + toLocal, HOUR));
    }

    private void learn(long time) {
        var rules = calendar.zone().getRules();
        var instant = calendar.start().plusMillis(time);
        var before = rules.previousTransition(instant.plusMillis(1));
        var after = rules.nextTransition(instant);
        from = before == null ? Long.MIN_VALUE : timeOf(before);
        until = after == null ? Long.MAX_VALUE : timeOf(after);
        toLocal =
                calendar.start().toEpochMilli()
                        + rules.getOffset(instant).getTotalSeconds() * 1000L;
    }

    private long timeOf(ZoneOffsetTransition transition) {
        Instant moment = transition.getInstant();
        return calendar.timeOf(moment);
    }
}
