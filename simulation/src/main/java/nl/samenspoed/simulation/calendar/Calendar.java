package nl.samenspoed.simulation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Which moment on the wall each millisecond of a run is.
 *
 * @param start of the run
 * @param zone where the clock hangs
 */
public record Calendar(Instant start, ZoneId zone) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** In the Netherlands, from the first moment of that day. */
    public static Calendar amsterdam(LocalDate firstDay) {
        return new Calendar(firstDay.atStartOfDay(AMSTERDAM).toInstant(), AMSTERDAM);
    }

    public ZonedDateTime at(long time) {
        return start.plusMillis(time).atZone(zone);
    }

    public LocalDate dateAt(long time) {
        return at(time).toLocalDate();
    }

    /** In milliseconds since the start of the run; negative before it. */
    public long timeOf(Instant instant) {
        return instant.toEpochMilli() - start.toEpochMilli();
    }

    /**
     * When the wall shows this, the first time; in the hour that spring skips, the moment of
     * skipping. In milliseconds since the start of the run.
     */
    public long timeOf(LocalDateTime local) {
        var rules = zone.getRules();
        var transition = rules.getTransition(local);
        return timeOf(
                transition != null && transition.isGap()
                        ? transition.getInstant()
                        : local.atZone(zone).toInstant());
    }
}
