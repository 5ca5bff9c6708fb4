package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.request.OfferedPlace;
import org.jspecify.annotations.Nullable;

/**
 * Offers about to be made, all for one request.
 *
 * @param content the same for all
 * @param ride what transport services are asked to drive; null for places
 * @param terms what was agreed about asking them
 */
record NewOffers(List<To> to, OfferContent content, @Nullable RideId ride, OfferTerms terms) {

    /**
     * One service that is asked.
     *
     * @param clock the rule that says until when; null where nobody agreed about it
     */
    record To(OfferId id, ServiceEntry service, Instant answerBy, @Nullable FollowedRule clock) {}

    List<OfferedPlace> places() {
        return to.stream()
                .map(
                        offer ->
                                new OfferedPlace(
                                        offer.id().value(),
                                        offer.service().id(),
                                        offer.service().organisation(),
                                        offer.service().name(),
                                        offer.answerBy(),
                                        offer.clock(),
                                        terms.parallelRule()))
                .toList();
    }

    /** When the last of them lapses. */
    Instant last() {
        return to.stream().map(To::answerBy).max(Comparator.naturalOrder()).orElseThrow();
    }
}
