package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Set;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.request.CareRequest;
import org.jspecify.annotations.Nullable;

/**
 * A breach about to be recorded.
 *
 * @param request it happened with; null when it was not with one
 * @param parties whose screens change with it
 * @param contestDays how long it can be contested; null when the rule does not say
 */
record NewBreach(
        BreachId id,
        Breach.What what,
        @Nullable CareRequest request,
        OrganisationId organisation,
        @Nullable OrganisationId other,
        Set<OrganisationId> parties,
        Subregion in,
        @Nullable FollowedRule rule,
        Instant at,
        @Nullable Integer contestDays) {

    NewBreach {
        parties = Set.copyOf(parties);
    }
}
