package nl.samenspoed.app.feed;

import java.time.Duration;
import java.util.Map;
import nl.samenspoed.app.network.OrganisationId;

/**
 * A feed as somebody wants it registered.
 *
 * @param mapping our names of fields to the sender's; what is left out is called as usual
 * @param codes the sender's codes to the codes of our services
 * @param staffed for a format that is counted from: staffed beds of each of those codes
 */
public record FeedDraft(
        String name,
        OrganisationId organisation,
        FeedFormat format,
        Map<String, String> mapping,
        Map<String, String> codes,
        Map<String, Integer> staffed,
        Duration interval,
        boolean knowsPromises,
        boolean active) {

    public FeedDraft {
        mapping = Map.copyOf(mapping);
        codes = Map.copyOf(codes);
        staffed = Map.copyOf(staffed);
    }

    /** For a format that tells how much is free by itself. */
    public FeedDraft(
            String name,
            OrganisationId organisation,
            FeedFormat format,
            Map<String, String> mapping,
            Map<String, String> codes,
            Duration interval,
            boolean knowsPromises,
            boolean active) {
        this(name, organisation, format, mapping, codes, Map.of(), interval, knowsPromises, active);
    }
}
