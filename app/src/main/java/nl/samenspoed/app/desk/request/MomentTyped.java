package nl.samenspoed.app.desk.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenspoed.app.page.Times;

/**
 * A moment not far ahead, as people type it in a hurry: {@code 30} is in so many minutes, {@code
 * 2u} in so many hours, {@code 2d} in so many days at this time, and {@code 14:30} is the next time
 * the clock on the wall says so.
 */
final class MomentTyped {

    private static final Pattern AHEAD = Pattern.compile("(\\d{1,3})\\s*(m|min|u|uur|h|d)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    private MomentTyped() {}

    static Optional<Instant> parse(String typed, Instant now) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var ahead = AHEAD.matcher(text);
        if (ahead.matches()) {
            var unit = ahead.group(2);
            return Optional.of(
                    ahead(Integer.parseInt(ahead.group(1)), unit == null ? "m" : unit, now));
        }
        var clock = CLOCK.matcher(text);
        return clock.matches()
                ? next(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)), now)
                : Optional.empty();
    }

    /**
     * A moment not long ago: {@code 30} is so many minutes ago, {@code 2u} so many hours, and
     * {@code 14:30} the last time the clock on the wall said so; nothing typed is now.
     */
    static Optional<Instant> parsePast(String typed, Instant now) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of(now);
        }
        var ago = AHEAD.matcher(text);
        if (ago.matches()) {
            var unit = ago.group(2);
            return Optional.of(
                    ahead(-Integer.parseInt(ago.group(1)), unit == null ? "m" : unit, now));
        }
        var clock = CLOCK.matcher(text);
        return clock.matches()
                ? last(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)), now)
                : Optional.empty();
    }

    private static Optional<Instant> last(int hour, int minute, Instant now) {
        try {
            var at = LocalTime.of(hour, minute);
            var today = wall(now).toLocalDate();
            var then = today.atTime(at).atZone(Times.ZONE).toInstant();
            return Optional.of(
                    then.isAfter(now)
                            ? today.minusDays(1).atTime(at).atZone(Times.ZONE).toInstant()
                            : then);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Instant ahead(int count, String unit, Instant now) {
        return switch (unit.charAt(0)) {
            case 'm' -> now.plus(Duration.ofMinutes(count));
            case 'd' -> wall(now).plusDays(count).toInstant();
            default -> now.plus(Duration.ofHours(count));
        };
    }

    private static Optional<Instant> next(int hour, int minute, Instant now) {
        try {
            var at = LocalTime.of(hour, minute);
            var today = wall(now).toLocalDate().atTime(at).atZone(Times.ZONE);
            return Optional.of(
                    today.toInstant().isAfter(now)
                            ? today.toInstant()
                            : today.toLocalDate()
                                    .plusDays(1)
                                    .atTime(at)
                                    .atZone(Times.ZONE)
                                    .toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime wall(Instant now) {
        return now.atZone(Times.ZONE);
    }
}
