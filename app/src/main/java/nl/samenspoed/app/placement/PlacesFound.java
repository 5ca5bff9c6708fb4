package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.matching.api.Cause;
import nl.samenspoed.matching.api.Excluded;
import nl.samenspoed.matching.api.Ranked;
import nl.samenspoed.matching.api.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * The places for a request: what fits, best first, and why the rest is left out.
 *
 * @param leftOut nearest first
 * @param causes how many were left out, by cause
 * @param followed what was agreed about how far is searched and of whom is thought first
 * @param shortfall null when enough places have a confirmed free place
 */
public record PlacesFound(
        CareRequest request,
        Care.Place need,
        Instant at,
        List<Fitting> fitting,
        List<LeftOut> leftOut,
        Map<Cause, Integer> causes,
        List<FollowedRule> followed,
        @Nullable Shortfall shortfall) {

    /**
     * @param ranked its place in the order with three reasons and what must be seen
     * @param reliability how often it could when it said so; null when too little is known
     * @param offered the open offer of this request to it, or null
     */
    public record Fitting(
            ServiceEntry service,
            Availability availability,
            Ranked ranked,
            @Nullable Reliability reliability,
            @Nullable OfferId offered) {}

    /**
     * @param excluded the first rule it broke; it may be offered the patient all the same
     * @param offered the open offer of this request to it, or null
     */
    public record LeftOut(
            ServiceEntry service,
            Availability availability,
            Excluded excluded,
            @Nullable OfferId offered) {}
}
