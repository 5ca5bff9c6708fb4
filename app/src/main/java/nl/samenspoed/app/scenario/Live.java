package nl.samenspoed.app.scenario;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.SeekingCount;

/** What services say of this very moment. */
interface Live {

    /** When a stop is expected to end; empty when there is none in force. */
    Optional<Instant> stopUntil(ServiceId service);

    /** How many seek a place where this actor sees totals. */
    List<SeekingCount> waiting(Actor actor);

    /** How many places are free, of those whose figure is not too old. */
    Map<ServiceId, Integer> free(Collection<ServiceId> services);
}
