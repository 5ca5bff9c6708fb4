package nl.samenspoed.app.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times as the desk does: 14:02, za 21 nov, 00:41, 4 min. */
public final class Times {

    /** The field works on Dutch wall clocks, wherever the server stands. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Duration RELATIVE = Duration.ofHours(1);

    /** So far away a day without its year may be taken for another. */
    private static final Duration NEAR = Duration.ofDays(300);

    private final Instant now;
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final DateTimeFormatter clock;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateOfYear;

    Times(Instant now, Locale locale) {
        this.now = now;
        this.clock = DateTimeFormatter.ofPattern("HH:mm", locale);
        this.date = DateTimeFormatter.ofPattern("EEE d MMM", locale);
        this.dateOfYear = DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale);
    }

    public Instant now() {
        return now;
    }

    /** 14:02 today, za 21 nov 14:02 on another day. */
    public String at(Instant at) {
        var local = at.atZone(ZONE);
        return sameDay(local) ? clock.format(local) : date(local) + " " + clock.format(local);
    }

    public String clock(Instant at) {
        return clock.format(at.atZone(ZONE));
    }

    /** As a field for a day with a time has it. */
    public String field(Instant at) {
        return FIELD.format(at.atZone(ZONE));
    }

    /** With its year when that is not the nearest one. */
    public String date(Instant at) {
        return date(at.atZone(ZONE));
    }

    private String date(ZonedDateTime local) {
        var near = Duration.between(now, local).abs().compareTo(NEAR) < 0;
        return (near ? date : dateOfYear).format(local);
    }

    /** Minutes up to an hour, then the time itself. */
    public String age(Instant since) {
        var age = Duration.between(since, now);
        return age.compareTo(RELATIVE) < 0 ? Math.max(0, age.toMinutes()) + " min" : at(since);
    }

    /** Hours and minutes that something has lasted. */
    public String lasted(Instant since) {
        return span(Duration.between(since, now));
    }

    public static String span(Duration span) {
        var minutes = Math.max(0, span.toMinutes());
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    public long minutesUntil(Instant until) {
        return Duration.between(now, until).toMinutes();
    }

    /** How much of a term is left, in hundredths, for a bar that shrinks. */
    public int percentLeft(Instant from, Instant until) {
        var whole = Math.max(1, Duration.between(from, until).toSeconds());
        var left = Duration.between(now, until).toSeconds();
        return (int) Math.clamp(100 * left / whole, 0, 100);
    }

    private boolean sameDay(ZonedDateTime local) {
        return local.toLocalDate().equals(now.atZone(ZONE).toLocalDate());
    }
}
