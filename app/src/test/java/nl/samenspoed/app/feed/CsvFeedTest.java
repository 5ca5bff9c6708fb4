package nl.samenspoed.app.feed;

import java.util.Map;

class CsvFeedTest extends FeedContract {

    @Override
    protected Sender connected() {
        return new RegisteredSender(
                FeedFormat.CSV,
                document -> LeavingOut.ofCsv(document, ";"),
                Map.of(
                        "code", "feed.field-missing",
                        "free", "feed.field-missing",
                        "observed_at", "feed.field-missing",
                        "line 1", "feed.field-missing",
                        "line 2", "feed.unknown-code"));
    }
}
