package nl.samenspoed.app.feed;

import java.util.Optional;
import java.util.UUID;

/** Identifies one feed. */
public record FeedId(UUID value) {

    static Optional<FeedId> parse(String text) {
        try {
            return Optional.of(new FeedId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
