package nl.samenspoed.app.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;

/**
 * A system that sends figures of the services of one organisation.
 *
 * @param mapping our names of fields to the sender's, as far as they are not the usual ones
 * @param codes the sender's codes to our services
 * @param staffed for a feed that is counted from: staffed beds of each of the sender's units
 * @param interval within which a new figure is expected
 * @param knowsPromises whether its figures have promised places off already
 */
public record Feed(
        FeedId id,
        int version,
        String name,
        OrganisationId organisation,
        FeedFormat format,
        Map<String, String> mapping,
        Map<String, ServiceId> codes,
        Map<String, Integer> staffed,
        Duration interval,
        boolean knowsPromises,
        boolean active,
        Instant changedAt) {

    public Feed {
        mapping = Map.copyOf(mapping);
        codes = Map.copyOf(codes);
        staffed = Map.copyOf(staffed);
    }

    Mapping names() {
        return Mapping.of(allNames());
    }

    AdtNames adtNames() {
        return AdtNames.of(allNames());
    }

    private Map<String, String> allNames() {
        var names = new HashMap<>(format.usual());
        names.putAll(mapping);
        return names;
    }
}
