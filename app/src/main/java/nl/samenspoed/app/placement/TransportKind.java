package nl.samenspoed.app.placement;

import java.util.Set;
import nl.samenspoed.app.network.Label;

/**
 * A way in which patients travel; data.
 *
 * @param serviceKinds codes of the kinds of service that can drive it; empty when nobody is asked
 * @param ordered whether a transport service is asked
 */
public record TransportKind(String code, Label name, Set<String> serviceKinds, boolean ordered) {

    public TransportKind {
        serviceKinds = Set.copyOf(serviceKinds);
    }
}
