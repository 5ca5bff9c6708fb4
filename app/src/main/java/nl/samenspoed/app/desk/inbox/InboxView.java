package nl.samenspoed.app.desk.inbox;

import java.util.List;
import nl.samenspoed.app.desk.stop.StopsPanel;
import nl.samenspoed.app.request.WorkItem;

/**
 * What lies in the inbox.
 *
 * @param inCare patients who arrived and whose request is still open
 */
public record InboxView(
        List<OfferCard> open,
        List<OfferCard> awaited,
        List<WorkItem> inCare,
        OwnCapacity capacity,
        StopsPanel stops) {

    public InboxView {
        open = List.copyOf(open);
        awaited = List.copyOf(awaited);
        inCare = List.copyOf(inCare);
    }
}
