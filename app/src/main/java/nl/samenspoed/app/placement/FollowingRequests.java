package nl.samenspoed.app.placement;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import nl.samenspoed.app.patient.LimitsChanged;
import nl.samenspoed.app.patient.TreatmentLimits;
import nl.samenspoed.app.request.ArrivalSettled;
import nl.samenspoed.app.request.PatientReplaced;
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
    private final JdbcRides rides;
    private final TreatmentLimits limits;
    private final InstantSource clock;

    FollowingRequests(
            JdbcOffers offers, JdbcRides rides, TreatmentLimits limits, InstantSource clock) {
        this.offers = offers;
        this.rides = rides;
        this.limits = limits;
        this.clock = clock;
    }

    /** Who was asked, and who said yes, must know it as it is now. */
    @EventListener
    void on(LimitsChanged changed) {
        int ignored = offers.tellLimits(changed.patient(), changed.now(), now());
    }

    @EventListener
    void on(PatientReplaced replaced) {
        int ignored =
                offers.replacePatient(
                        replaced.request(), replaced.now(), limits.now(replaced.now()), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @EventListener
    void on(RequestEnded ended) {
        var at = now();
        int ignored =
                offers.letGo(ended.request(), ClosedOffers.REQUEST_ENDED, at)
                        + rides.end(ended.request(), ClosedOffers.REQUEST_ENDED, at);
    }

    @EventListener
    void on(ArrivalSettled settled) {
        var request = settled.request();
        var at = settled.at();
        int ignored =
                settled.arrived()
                        ? offers.arrive(request, at) + rides.end(request, ClosedOffers.ARRIVED, at)
                        : offers.letGo(request, ClosedOffers.DID_NOT_ARRIVE, at)
                                + rides.end(request, ClosedOffers.DID_NOT_ARRIVE, at);
    }
}
