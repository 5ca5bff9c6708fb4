package nl.samenspoed.app.days;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.samenspoed.app.placement.PlacementsFixture;

/** The clock on the wall, and what the program does by itself as it goes. */
final class WallClock {

    private static final ZoneId WALL = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(WALL);
    private static final Duration STEP = Duration.ofMinutes(1);

    private final PlacementsFixture the;
    private LocalDate day;

    WallClock(PlacementsFixture the) {
        this.the = the;
        this.day = LocalDate.ofInstant(the.clock.instant(), WALL);
    }

    void goTo(LocalDate date) {
        day = date;
        waitUntil(date.atStartOfDay(WALL).toInstant());
    }

    /** A time that has passed today is one of tomorrow. */
    void goTo(String time) {
        var at = day.atTime(LocalTime.parse(time)).atZone(WALL).toInstant();
        if (at.isBefore(the.clock.instant().minus(STEP))) {
            day = day.plusDays(1);
            at = day.atTime(LocalTime.parse(time)).atZone(WALL).toInstant();
        }
        if (Duration.between(the.clock.instant(), at).compareTo(Duration.ofHours(12)) < 0) {
            while (the.clock.instant().plus(STEP).isBefore(at)) {
                waitUntil(the.clock.instant().plus(STEP));
                tick();
            }
        }
        waitUntil(at);
        tick();
    }

    private void waitUntil(Instant at) {
        if (at.isAfter(the.clock.instant())) {
            the.clock.advance(Duration.between(the.clock.instant(), at));
        }
    }

    /** What the program does by itself, until it has nothing more to do. */
    void tick() {
        var now = the.clock.instant();
        while (the.placements.expire(now)
                        + the.escalations.takeSteps(now)
                        + the.noticeStops()
                        + the.noticeLeads()
                > 0) {
            // Until everything that was due is done.
        }
    }

    Instant now() {
        return the.clock.instant();
    }

    /** For example {@code 22:10} or {@code tomorrow 10:00}. */
    Instant at(String said) {
        var when = said.startsWith("tomorrow") ? day.plusDays(1) : day;
        return when.atTime(LocalTime.parse(said.replace("tomorrow ", ""))).atZone(WALL).toInstant();
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** To the nearest minute. */
    static String duration(Duration of) {
        var nearest = of.plusSeconds(30);
        return "%02d:%02d".formatted(nearest.toHours(), nearest.toMinutesPart());
    }
}
