package nl.samenspoed.app.placement;

import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
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
    public OfferTerms find(CareRequest request, String kind) {
        var intake = request.intake();
        var urgency = request.urgency() == null ? null : request.urgency().name();
        var assessed = request.assessment();
        var about = About.need(kind, urgency);
        var complaint = assessed == null ? null : assessed.complaint();
        var here = Situation.in(intake.region().value(), intake.subregion().value());
        var holding = agreements.holding();
        return new OfferTerms(
                holding.find(Subject.OFFER_CLOCK, about, here).map(this::clock).orElse(null),
                holding.find(Subject.PARALLEL_OFFERS, about, here).map(this::parallel).orElse(null),
                holding.find(Subject.CONSULT_DUTY, new About(kind, urgency, complaint), here)
                        .map(this::consult)
                        .orElse(null));
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
