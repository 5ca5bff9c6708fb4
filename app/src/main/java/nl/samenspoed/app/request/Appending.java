package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts about to be appended.
 *
 * @param key null when the caller remembers the answer itself
 * @param by the actor as JSON
 * @param command name for the audit trail
 */
record Appending(
        CareRequest before,
        List<RequestEvent> events,
        CareRequest after,
        @Nullable UUID key,
        UUID actor,
        String by,
        String command,
        Instant at) {

    Appending withKey(UUID chosen) {
        return new Appending(before, events, after, chosen, actor, by, command, at);
    }
}
