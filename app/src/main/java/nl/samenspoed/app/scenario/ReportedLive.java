package nl.samenspoed.app.scenario;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.RequestTotals;
import nl.samenspoed.app.request.SeekingCount;
import org.springframework.stereotype.Component;

/** Out of requests that seek a place, open stops and figures that are young enough to believe. */
@Component
class ReportedLive implements Live {

    private final RequestTotals requests;
    private final Capacity capacity;
    private final Stops stops;

    ReportedLive(RequestTotals requests, Capacity capacity, Stops stops) {
        this.requests = requests;
        this.capacity = capacity;
        this.stops = stops;
    }

    @Override
    public Optional<Instant> stopUntil(ServiceId service) {
        return stops.open().find(service).filter(Stop::isInForce).map(Stop::expectedEnd);
    }

    @Override
    public List<SeekingCount> waiting(Actor actor) {
        return requests.seeking(actor);
    }

    @Override
    public Map<ServiceId, Integer> free(Collection<ServiceId> services) {
        var free = new HashMap<ServiceId, Integer>();
        capacity.availability(services)
                .forEach(
                        (service, known) -> {
                            if (known instanceof Availability.Known now) {
                                free.put(service, now.free());
                            }
                        });
        return free;
    }
}
