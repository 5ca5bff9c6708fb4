package nl.samenspoed.app.placement;

import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/** What was agreed about escalation. All that climbs a ladder asks here which one. */
interface LadderAgreements {

    AgreedLadder find(
            RegionId region, SubregionId subregion, String kind, @Nullable Urgency urgency);
}
