package nl.samenspoed.app.placement;

import java.util.stream.Collectors;
import nl.samenspoed.app.capacity.StopOutlasted;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what happens to stops, in the transaction in which it is noted. */
@Component
class FollowingStops {

    private final RecordingBreaches breaches;
    private final Stops stops;
    private final Network network;

    FollowingStops(RecordingBreaches breaches, Stops stops, Network network) {
        this.breaches = breaches;
        this.stops = stops;
        this.network = network;
    }

    /** A stop lifted in time never comes here; one that does comes once. */
    @EventListener
    void on(StopOutlasted outlasted) {
        var stopped = network.snapshot().getService(outlasted.stop().service());
        breaches.stopTooLong(
                outlasted,
                stops.open().heirs(stopped).stream()
                        .map(ServiceEntry::organisation)
                        .collect(Collectors.toSet()));
    }
}
