package nl.samenspoed.app.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenspoed.app.network.OpeningHours;

/**
 * Reads moments as HL7 v2 writes them: {@code 20261121205800+0100}. A moment without minutes orders
 * nothing and is none. Senders in the field leave the zone out, so then it is the clock on the wall
 * here; in the hour that comes twice it is the later one that has been.
 */
final class Hl7Time {

    /** How far a sender's clock may run ahead. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Pattern MOMENT =
            Pattern.compile(
                    "(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)?(?:\\.\\d{1,4})?([+-]\\d{4})?");

    private Hl7Time() {}

    static Optional<Instant> parse(String text, Instant now) {
        var found = MOMENT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var local =
                    LocalDateTime.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)),
                            Integer.parseInt(found.group(4)),
                            Integer.parseInt(found.group(5)),
                            found.group(6) == null ? 0 : Integer.parseInt(found.group(6)));
            return found.group(7) == null
                    ? onTheWall(local, now)
                    : Optional.of(local.toInstant(ZoneOffset.of(found.group(7))));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** Empty in the hour that does not come in spring. */
    private static Optional<Instant> onTheWall(LocalDateTime local, Instant now) {
        var offsets = OpeningHours.ZONE.getRules().getValidOffsets(local);
        return offsets.stream()
                .map(local::toInstant)
                .filter(moment -> !moment.isAfter(now.plus(AHEAD)))
                .max(Instant::compareTo)
                .or(() -> offsets.stream().map(local::toInstant).min(Instant::compareTo));
    }
}
