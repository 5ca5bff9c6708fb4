package nl.samenspoed.app.placement;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.OpeningHours;

/** Says why an offer can no longer be answered, in the words of whoever tries. */
final class ClosedOffers {

    static final String PLACE_ACCEPTED = "place-accepted";
    static final String TRANSPORT_ACCEPTED = "transport-accepted";
    static final String PLACED_OUTSIDE = "placed-outside";
    static final String PLACE_FORCED = "place-forced";
    static final String REQUEST_ENDED = "request-ended";
    static final String DID_NOT_ARRIVE = "did-not-arrive";
    static final String ARRIVED = "arrived";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(OpeningHours.ZONE);

    private ClosedOffers() {}

    /** Empty while it can be answered; after its time it cannot, even if nobody lapsed it yet. */
    static Optional<Refusal> whyClosed(Offer offer, Instant now) {
        return switch (offer.state()) {
            case OfferState.Open() ->
                    now.isBefore(offer.answerBy())
                            ? Optional.empty()
                            : why(PlacementRefusal.EXPIRED, offer.answerBy());
            case OfferState.Accepted(var at, var _, var _) ->
                    why(PlacementRefusal.ALREADY_ACCEPTED, at);
            case OfferState.Refused(var at, var _, var _, var _) ->
                    why(PlacementRefusal.ALREADY_REFUSED, at);
            case OfferState.Expired _ -> why(PlacementRefusal.EXPIRED, offer.answerBy());
            case OfferState.Withdrawn(var at, var because) -> why(withdrawn(because), at);
            case OfferState.FellThrough(var _, var at, var _) ->
                    why(PlacementRefusal.FELL_THROUGH, at);
        };
    }

    private static PlacementRefusal withdrawn(String because) {
        return switch (because) {
            case PLACE_ACCEPTED, PLACE_FORCED, PLACED_OUTSIDE, TRANSPORT_ACCEPTED ->
                    PlacementRefusal.GIVEN_TO_ANOTHER;
            case REQUEST_ENDED -> PlacementRefusal.REQUEST_ENDED;
            default -> PlacementRefusal.WITHDRAWN;
        };
    }

    private static Optional<Refusal> why(PlacementRefusal code, Instant at) {
        return Optional.of(Refusal.of(code, TIME.format(at)));
    }
}
