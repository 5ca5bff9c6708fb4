package nl.samenspoed.app.placement;

import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners signed about offers. */
@Component
class SignedOfferAgreements implements OfferAgreements {

    private final Agreements agreements;
    private final FollowedRules followed;

    SignedOfferAgreements(Agreements agreements) {
        this.agreements = agreements;
        this.followed = new FollowedRules(agreements);
    }

    @Override
    public OfferTerms find(
            RegionId region, SubregionId subregion, String kind, @Nullable Urgency urgency) {
        var about = About.need(kind, urgency == null ? null : urgency.name());
        var here = Situation.in(region.value(), subregion.value());
        var holding = agreements.holding();
        return new OfferTerms(
                holding.find(Subject.OFFER_CLOCK, about, here).map(this::clock).orElse(null),
                holding.find(Subject.PARALLEL_OFFERS, about, here)
                        .map(this::parallel)
                        .orElse(null));
    }

    private OfferTerms.@Nullable Clock clock(Effective found) {
        return found.rule() instanceof Rule.OfferClock(var _, var within)
                ? new OfferTerms.Clock(within, followed.of(found))
                : null;
    }

    private OfferTerms.@Nullable Parallel parallel(Effective found) {
        return found.rule() instanceof Rule.ParallelOffers(var _, var most)
                ? new OfferTerms.Parallel(most, followed.of(found))
                : null;
    }
}
