package nl.samenspoed.app.request;

import java.util.Optional;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;

/** What was agreed about validation. Whoever decides asks here whether a physician must look. */
interface ValidationAgreements {

    /** By the word of the subregion, or else of its region; empty when nobody need look. */
    Optional<Look> find(
            RegionId region, SubregionId subregion, @Nullable Urgency urgency, Care decided);

    /**
     * That a physician must look at it.
     *
     * @param rule what was signed; null where the office said so
     */
    record Look(@Nullable FollowedRule rule) {}
}
