package nl.samenspoed.app.administration.feed;

import java.util.List;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.feed.FeedFormat;

/**
 * All feeds within reach, and the form for a new one.
 *
 * @param form what was typed for a new one
 */
public record FeedsView(List<FeedLine> feeds, List<FeedFormat> formats, Typed form) {

    public FeedsView {
        feeds = List.copyOf(feeds);
        formats = List.copyOf(formats);
    }
}
