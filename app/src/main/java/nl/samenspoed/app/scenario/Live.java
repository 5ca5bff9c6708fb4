package nl.samenspoed.app.scenario;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.network.ServiceId;

/** What services say of this very moment. */
interface Live {

    /** When a stop is expected to end; empty when there is none in force. */
    Optional<Instant> stopUntil(ServiceId service);

    /** How many places are free, of those whose figure is not too old. */
    Map<ServiceId, Integer> free(Collection<ServiceId> services);
}
