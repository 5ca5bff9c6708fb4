package nl.samenspoed.app.capacity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.stereotype.Component;

/** The door to capacity: report a figure, say that it still holds, look at what is free. */
@Component
public class Capacity {

    /** Reports a figure; the same key again is answered as the first time. */
    public Outcome<Reported> report(
            Actor actor, CommandKey key, ServiceId service, CapacityReport report) {
        throw new UnsupportedOperationException();
    }

    /** Says that what is shown now is still right: the age starts anew, no number changes. */
    public Outcome<Reported> confirm(Actor actor, CommandKey key, ServiceId service) {
        throw new UnsupportedOperationException();
    }

    public Availability find(ServiceId service) {
        throw new UnsupportedOperationException();
    }

    /** What is known of each of these services, in one question; every one of them is in it. */
    public Map<ServiceId, Availability> availability(Collection<ServiceId> services) {
        throw new UnsupportedOperationException();
    }

    /**
     * The active services that can be offered a patient, with what is free; no patient is named.
     */
    public List<BoardRow> board(Actor actor, BoardFilter filter) {
        throw new UnsupportedOperationException();
    }
}
