package nl.samenspoed.app.placement;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import nl.samenspoed.app.request.ArrivalSettled;
import nl.samenspoed.app.request.RequestEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows what happens to a request, in the transaction in which it happens: no offer outlives its
 * request, and a bed is free again the moment it is known that nobody comes.
 */
@Component
class FollowingRequests {

    private final JdbcOffers offers;
    private final InstantSource clock;

    FollowingRequests(JdbcOffers offers, InstantSource clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @EventListener
    void on(RequestEnded ended) {
        int ignored =
                offers.letGo(
                        ended.request(),
                        ClosedOffers.REQUEST_ENDED,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @EventListener
    void on(ArrivalSettled settled) {
        int ignored =
                settled.arrived()
                        ? offers.arrive(settled.request(), settled.at())
                        : offers.letGo(
                                settled.request(), ClosedOffers.DID_NOT_ARRIVE, settled.at());
    }
}
