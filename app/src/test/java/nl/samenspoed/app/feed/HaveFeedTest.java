package nl.samenspoed.app.feed;

import java.util.Map;

class HaveFeedTest extends FeedContract {

    @Override
    protected Sender connected() {
        return new RegisteredSender(
                FeedFormat.HAVE,
                LeavingOut::ofXml,
                Map.of(
                        "have", "feed.unreadable",
                        "organization", "feed.no-lines",
                        "facility", "feed.no-lines",
                        "facilityID", "feed.field-missing",
                        "lastUpdateTime", "feed.field-missing",
                        "services", "feed.no-lines",
                        "serviceListItem", "feed.unknown-code",
                        "serviceTaxonomyKeyValue", "feed.field-missing",
                        "serviceBedCapacity", "feed.field-missing",
                        "availableCount", "feed.field-missing"));
    }
}
