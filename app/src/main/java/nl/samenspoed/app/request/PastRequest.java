package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;

/**
 * What was done about one request, without the patient, the caller and the names of who did it.
 *
 * @param facts the oldest first; of the kinds that {@link PastRequests} tells
 */
public record PastRequest(
        CareRequestId id,
        long number,
        Instant openedAt,
        RegionId region,
        SubregionId subregion,
        OrganisationId desk,
        List<Fact> facts) {

    public PastRequest {
        facts = List.copyOf(facts);
    }

    /**
     * @param role code of the role under which it was done
     */
    public record Fact(Instant at, String role, RequestEvent event) {}
}
