package nl.samenspoed.app.desk.inbox;

import java.util.List;
import nl.samenspoed.app.desk.stop.StopsPanel;
import nl.samenspoed.app.request.WorkItem;

/**
 * What lies in the inbox.
 *
 * @param rideOffers rides that are asked for
 * @param rides what the own organisation drives
 * @param inCare patients who arrived and whose request is still open
 */
public record InboxView(
        List<OfferCard> open,
        List<RideOffer> rideOffers,
        List<RideCard> rides,
        List<AwaitedCard> awaited,
        List<WorkItem> inCare,
        OwnCapacity capacity,
        StopsPanel stops) {

    public InboxView {
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
