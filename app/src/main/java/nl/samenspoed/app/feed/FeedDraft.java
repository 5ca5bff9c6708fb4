package nl.samenspoed.app.feed;

import java.time.Duration;
import java.util.Map;
import nl.samenspoed.app.network.OrganisationId;

/**
 * A feed as somebody wants it registered.
 *
 * @param mapping our names of fields to the sender's; what is left out is called as usual
 * @param codes the sender's codes to the codes of our services
 */
public record FeedDraft(
        String name,
        OrganisationId organisation,
        FeedFormat format,
        Map<String, String> mapping,
        Map<String, String> codes,
        Duration interval,
        boolean knowsPromises,
        boolean active) {

    public FeedDraft {
        mapping = Map.copyOf(mapping);
        codes = Map.copyOf(codes);
    }
}
