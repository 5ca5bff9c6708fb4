package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that waits for the word of whoever looks.
 *
 * @param reminded when the party was reminded last; null when it was not
 */
public record Awaited(UUID version, String title, Instant since, @Nullable Instant reminded) {

    /** The same with whichever reminder came last. */
    Awaited withLatest(Awaited other) {
        return other.reminded == null || reminded != null && reminded.isAfter(other.reminded)
                ? this
                : other;
    }
}
