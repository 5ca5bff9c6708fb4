package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that an officer said it was too busy for the usual rules.
 *
 * @param until when it ends by itself
 * @param role code of the role that had the mandate
 * @param ended null when nobody ended it before that
 */
public record PressureSwitched(
        UUID id,
        Instant since,
        Instant until,
        String reason,
        String by,
        String role,
        @Nullable Ended ended) {

    public record Ended(Instant at, String by) {}

    /** The first instant at which it is no more. */
    public Instant over() {
        return ended == null ? until : ended.at();
    }

    public boolean isOnAt(Instant at) {
        return !at.isBefore(since) && at.isBefore(over());
    }
}
