package nl.samenspoed.app.feed;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * A feed and how it is doing.
 *
 * @param messages with the right token, good or bad
 * @param lastGoodAt when a figure came that was newer than all before
 * @param lastErrors what was refused last
 * @param silentSince when its interval passed without a new figure; null when it did not
 */
public record FeedState(
        Feed feed,
        long messages,
        long taken,
        long refused,
        @Nullable Instant lastMessageAt,
        @Nullable Instant lastGoodAt,
        @Nullable Instant lastObservedAt,
        @Nullable ServiceId lastService,
        @Nullable Integer lastFree,
        @Nullable Instant lastErrorAt,
        List<LineRefused> lastErrors,
        @Nullable Instant silentSince) {

    public FeedState {
        lastErrors = List.copyOf(lastErrors);
    }
}
