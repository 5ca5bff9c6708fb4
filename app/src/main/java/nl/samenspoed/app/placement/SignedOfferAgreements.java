package nl.samenspoed.app.placement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.Holding;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What partners signed about offers. */
@Component
class SignedOfferAgreements implements OfferAgreements {

    private final Agreements agreements;

    SignedOfferAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public OfferTerms find(CareRequest request, String kind, Set<OrganisationId> asked) {
        var intake = request.intake();
        var urgency = request.urgency() == null ? null : request.urgency().name();
        var assessed = request.assessment();
        var about = About.need(kind, urgency);
        var complaint = assessed == null ? null : assessed.complaint();
        var here = Situation.in(intake.region().value(), intake.subregion().value());
        var holding = agreements.holding();
        return new OfferTerms(
                holding.find(Subject.OFFER_CLOCK, about, here).map(this::clock).orElse(null),
                between(request, about, asked, holding),
                holding.find(Subject.PARALLEL_OFFERS, about, here).map(this::parallel).orElse(null),
                holding.find(Subject.CONSULT_DUTY, new About(kind, urgency, complaint), here)
                        .map(this::consult)
                        .orElse(null));
    }

    /** Only what a pair agreed: everybody else has the clock of the place. */
    private Map<OrganisationId, OfferTerms.Clock> between(
            CareRequest request, About about, Set<OrganisationId> asked, Holding holding) {
        var intake = request.intake();
        var clocks = new HashMap<OrganisationId, OfferTerms.Clock>();
        for (var organisation : asked) {
            var situation =
                    new Situation(
                            intake.region().value(),
                            intake.subregion().value(),
                            intake.desk().value(),
                            organisation.value());
            holding.find(Subject.OFFER_CLOCK, about, situation)
                    .filter(found -> found.origin().place() instanceof Place.Pair)
                    .map(this::clock)
                    .ifPresent(clock -> clocks.put(organisation, clock));
        }
        return clocks;
    }

    private OfferTerms.@Nullable Clock clock(Effective found) {
        return found.rule() instanceof Rule.OfferClock(var _, var within)
                ? new OfferTerms.Clock(within, agreements.followed(found))
                : null;
    }

    private OfferTerms.@Nullable Parallel parallel(Effective found) {
        return found.rule() instanceof Rule.ParallelOffers(var _, var most)
                ? new OfferTerms.Parallel(most, agreements.followed(found))
                : null;
    }

    private OfferTerms.@Nullable Consult consult(Effective found) {
        return found.rule() instanceof Rule.ConsultDuty duty
                ? new OfferTerms.Consult(duty, agreements.followed(found))
                : null;
    }
}
