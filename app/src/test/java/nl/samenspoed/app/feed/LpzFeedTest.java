package nl.samenspoed.app.feed;

import java.util.Map;

class LpzFeedTest extends FeedContract {

    @Override
    protected Sender connected() {
        return new RegisteredSender(
                FeedFormat.LPZ,
                LeavingOut::ofJson,
                Map.of(
                        "[0]", "feed.no-lines",
                        "[0].oid", "feed.field-missing",
                        "[0].beschikbaarheid", "feed.no-lines",
                        "[0].beschikbaarheid[0]", "feed.unknown-code",
                        "[0].beschikbaarheid[0].afdeling", "feed.field-missing",
                        "[0].beschikbaarheid[0].vrij", "feed.field-missing",
                        "[0].beschikbaarheid[0].tijd", "feed.field-missing"));
    }
}
