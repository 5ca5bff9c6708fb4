package nl.samenspoed.app.administration.feed;

import nl.samenspoed.app.feed.FeedState;

/**
 * One feed as it is shown.
 *
 * @param health how it is doing: {@code well}, {@code silent}, {@code off} or {@code waiting}
 * @param figure the last new figure in words; empty when there was none
 */
public record FeedLine(FeedState state, String organisation, String health, String figure) {

    public String path() {
        return FeedController.BASE + "/" + state.feed().id();
    }
}
