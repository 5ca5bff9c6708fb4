package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.request.OfferedPlace;
import org.jspecify.annotations.Nullable;

/**
 * Offers about to be made, all for one request and with the same clock.
 *
 * @param content the same for all
 * @param ride what transport services are asked to drive; null for places
 * @param terms what was agreed about asking them
 */
record NewOffers(
        List<To> to,
        OfferContent content,
        Instant answerBy,
        @Nullable RideId ride,
        OfferTerms terms) {

    /** One service that is asked. */
    record To(OfferId id, ServiceEntry service) {}

    List<OfferedPlace> places() {
        return to.stream()
                .map(
                        offer ->
                                new OfferedPlace(
                                        offer.id().value(),
                                        offer.service().id(),
                                        offer.service().organisation(),
                                        offer.service().name(),
                                        answerBy,
                                        terms.clockRule(),
                                        terms.parallelRule()))
                .toList();
    }
}
