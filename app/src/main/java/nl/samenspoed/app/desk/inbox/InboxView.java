package nl.samenspoed.app.desk.inbox;

import java.util.List;
import nl.samenspoed.app.desk.breach.BreachLine;
import nl.samenspoed.app.desk.stop.StopsPanel;
import nl.samenspoed.app.request.WorkItem;

/**
 * What lies in the inbox.
 *
 * @param forced places that were taken by force and wait for a yes
 * @param missed what ended before anybody answered, until it is ticked off
 * @param breaches what was reported free here and not given, where it must
 * @param rideOffers rides that are asked for
 * @param rides what the own organisation drives
 * @param inCare patients who arrived and whose request is still open
 */
public record InboxView(
        RingView ring,
        List<OfferCard> forced,
        List<OfferCard> open,
        List<RideOffer> rideOffers,
        List<RideCard> rides,
        List<AwaitedCard> awaited,
        List<OfferCard> missed,
        List<BreachLine> breaches,
        List<WorkItem> inCare,
        OwnCapacity capacity,
        StopsPanel stops) {

    public InboxView {
        forced = List.copyOf(forced);
        missed = List.copyOf(missed);
        breaches = List.copyOf(breaches);
        open = List.copyOf(open);
        rideOffers = List.copyOf(rideOffers);
        rides = List.copyOf(rides);
        awaited = List.copyOf(awaited);
        inCare = List.copyOf(inCare);
    }

    /** How many offers wait for an answer, whatever they ask. */
    public int waiting() {
        return open.size() + rideOffers.size();
    }
}
