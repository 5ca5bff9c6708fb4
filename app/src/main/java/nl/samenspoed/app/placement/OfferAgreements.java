package nl.samenspoed.app.placement;

import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/** What was agreed about offers. All that offers a place asks here, and nowhere else. */
interface OfferAgreements {

    OfferTerms find(RegionId region, SubregionId subregion, String kind, @Nullable Urgency urgency);
}
