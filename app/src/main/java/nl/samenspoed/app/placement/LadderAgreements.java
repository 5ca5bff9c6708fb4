package nl.samenspoed.app.placement;

import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about escalation. All that climbs a ladder asks here which one; where it is kept
 * is nobody else's business, so that it can become part of a signed agreement.
 */
interface LadderAgreements {

    /** The most specific ladder there is: place before kind before urgency. */
    Ladder find(RegionId region, SubregionId subregion, String kind, @Nullable Urgency urgency);
}
