package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link with which a patient sees the own request, once.
 *
 * @param replaced whether a later one took its place
 * @param attempts how often a birth date was tried
 * @param openedAt when it was used; it works no more after that
 */
public record PatientLink(
        UUID id,
        CareRequestId request,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        boolean replaced,
        int attempts,
        @Nullable Instant openedAt) {

    /** Wrong birth dates after which a link is worth nothing. */
    public static final int MOST_ATTEMPTS = 5;

    /** A link as it goes to the patient: the only time anybody sees the token. */
    public record Made(String token, Instant expiresAt) {}

    /** What the browser of the patient keeps until then. */
    public record Opened(String secret, Instant until) {}

    public boolean works(Instant now) {
        return openedAt == null && !replaced && attempts < MOST_ATTEMPTS && expiresAt.isAfter(now);
    }
}
