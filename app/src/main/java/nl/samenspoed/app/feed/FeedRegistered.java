package nl.samenspoed.app.feed;

import org.jspecify.annotations.Nullable;

/**
 * A feed that was registered or got a new token.
 *
 * @param token told only now; null when the same command was done before
 */
public record FeedRegistered(FeedId id, @Nullable String token) {}
