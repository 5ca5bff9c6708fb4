package nl.samenspoed.simulation.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which moment on the wall each millisecond of a run is. The rules of the zone are asked when a
 * moment falls outside the {@link Stretch} that was asked for last, as rosters and rates ask at
 * every hour of every year.
 */
public final class Calendar {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final long NEVER = Long.MAX_VALUE;

    /** Centuries away from any run, and a day may still be added. */
    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    private final Instant start;
    private final ZoneId zone;
    private final long startMillis;

    /** Runs on several threads replace each other's; each is right, and none is ever changed. */
    private @Nullable Stretch last;

    /**
     * @param start of the run
     * @param zone where the clock hangs
     */
    public Calendar(Instant start, ZoneId zone) {
        this.start = start;
        this.zone = zone;
        startMillis = start.toEpochMilli();
    }

    /** In the Netherlands, from the first moment of that day. */
    public static Calendar amsterdam(LocalDate firstDay) {
        return new Calendar(firstDay.atStartOfDay(AMSTERDAM).toInstant(), AMSTERDAM);
    }

    public Instant start() {
        return start;
    }

    public ZoneId zone() {
        return zone;
    }

    public ZonedDateTime at(long time) {
        return start.plusMillis(time).atZone(zone);
    }

    public LocalDate dateAt(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(localAt(time), Stretch.DAY));
    }

    /** Milliseconds since 1970 that the wall shows. */
    long localAt(long time) {
        return time + stretchAt(time).toLocal();
    }

    Stretch stretchAt(long time) {
        var known = last;
        if (known == null || !known.has(time)) {
            known = ask(start.plusMillis(time));
            last = known;
        }
        return known;
    }

    private Stretch ask(Instant moment) {
        var rules = zone.getRules();
        var before = rules.previousTransition(moment.plusMillis(1));
        var after = rules.nextTransition(moment);
        return new Stretch(
                before == null ? LONG_AGO : timeOf(before),
                after == null ? NEVER : timeOf(after),
                startMillis + rules.getOffset(moment).getTotalSeconds() * 1000L);
    }

    private long timeOf(ZoneOffsetTransition transition) {
        return timeOf(transition.getInstant());
    }

    /** In milliseconds since the start of the run; negative before it. */
    public long timeOf(Instant instant) {
        return instant.toEpochMilli() - startMillis;
    }

    /**
     * When the wall shows this, the first time; in the hour that spring skips, the moment of
     * skipping. In milliseconds since the start of the run.
     */
    public long timeOf(LocalDateTime local) {
        var known = last;
        long millis = local.toInstant(ZoneOffset.UTC).toEpochMilli();
        return known != null && known.showsOnce(millis)
                ? millis - known.toLocal()
                : askTimeOf(local);
    }

    private long askTimeOf(LocalDateTime local) {
        var transition = zone.getRules().getTransition(local);
        return timeOf(
                transition != null && transition.isGap()
                        ? transition.getInstant()
                        : local.atZone(zone).toInstant());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Calendar calendar
                && start.equals(calendar.start)
                && zone.equals(calendar.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, zone);
    }

    @Override
    public String toString() {
        return at(0).toString();
    }
}
