package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Optional;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.request.CareRequest;
import org.springframework.stereotype.Component;

/**
 * Judges whether an offer that nobody answered broke the clock that was signed for it. Nobody is
 * blamed for a clock that is only a setting, for a word that others owed, or for a time in which
 * the place was closed or had a stop in force.
 */
@Component
class OfferClocks {

    private final Network network;
    private final Stops stops;

    OfferClocks(Network network, Stops stops) {
        this.network = network;
        this.stops = stops;
    }

    /**
     * The rule that is broken when it lapses; empty when there is none.
     *
     * @param request as it was before it lapsed
     */
    Optional<FollowedRule> brokenBy(Offer offer, CareRequest request) {
        var asked = request.openOffers().get(offer.id().value());
        return asked == null || isExcused(offer)
                ? Optional.empty()
                : Optional.ofNullable(asked.followed());
    }

    private boolean isExcused(Offer offer) {
        return hasSpoken(offer)
                || !isOpenThroughout(offer)
                || stops.inForce(offer.service(), offer.madeAt(), offer.answerBy());
    }

    /** The last word was the receiver's: a question or another start, to which nobody replied. */
    private static boolean hasSpoken(Offer offer) {
        return !offer.talk().isEmpty()
                && switch (offer.talk().getLast().kind()) {
                    case QUESTION, PROPOSAL -> true;
                    case ANSWER, DECLINED, AGREED -> false;
                };
    }

    private boolean isOpenThroughout(Offer offer) {
        var snapshot = network.snapshot();
        return snapshot.findService(offer.service())
                .filter(snapshot::isActive)
                .filter(place -> isOpen(place.hours(), offer.madeAt(), offer.answerBy()))
                .isPresent();
    }

    static boolean isOpen(OpeningHours hours, Instant from, Instant until) {
        return hours.isOpen(from)
                && hours.nextClosing(from).filter(closing -> closing.isBefore(until)).isEmpty();
    }
}
