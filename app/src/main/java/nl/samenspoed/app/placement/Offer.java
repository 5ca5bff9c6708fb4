package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.CareRequestId;

/**
 * One service asked to take one patient.
 *
 * @param requestNumber what people call the request by
 * @param organisation that was asked
 * @param desk organisation that asked
 * @param answerBy from when an acceptance comes too late
 * @param held whether a unit of capacity was held for it when it was made
 * @param changedAt when the state last changed
 */
public record Offer(
        OfferId id,
        int version,
        CareRequestId request,
        long requestNumber,
        ServiceId service,
        OrganisationId organisation,
        OrganisationId desk,
        RegionId region,
        SubregionId subregion,
        Instant madeAt,
        Instant answerBy,
        boolean held,
        OfferState state,
        Instant changedAt,
        OfferContent content) {

    public boolean isOpen() {
        return state instanceof OfferState.Open;
    }

    /** What is left of the clock, never negative. */
    public Duration remaining(Instant now) {
        return now.isBefore(answerBy) ? Duration.between(now, answerBy) : Duration.ZERO;
    }
}
