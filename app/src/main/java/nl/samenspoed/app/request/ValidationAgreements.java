package nl.samenspoed.app.request;

import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about validation. Whoever decides asks here whether a physician must look at it;
 * where it is kept is nobody else's business, so that it can become part of a signed agreement.
 */
interface ValidationAgreements {

    /** By the word of the subregion, or else of its region. */
    boolean isNeeded(
            RegionId region, SubregionId subregion, @Nullable Urgency urgency, Care decided);
}
