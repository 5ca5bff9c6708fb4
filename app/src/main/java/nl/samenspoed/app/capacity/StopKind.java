package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.util.Set;
import nl.samenspoed.app.network.Label;

/**
 * A kind of stop. Which there are is data.
 *
 * @param serviceKinds codes of the service kinds that can have it
 * @param norm longest it should last
 */
public record StopKind(String code, Label name, Set<String> serviceKinds, Duration norm) {

    public StopKind {
        serviceKinds = Set.copyOf(serviceKinds);
    }
}
