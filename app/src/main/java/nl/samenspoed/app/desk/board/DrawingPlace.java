package nl.samenspoed.app.desk.board;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.desk.stop.DrawingStops;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.stereotype.Component;

/** Puts together what is known of one service. */
@Component
class DrawingPlace {

    private static final Duration WEEKS = Duration.ofDays(28);

    private final DrawingBoard board;
    private final DrawingStops drawing;
    private final Stops stops;
    private final Network network;
    private final InstantSource clock;

    DrawingPlace(
            DrawingBoard board,
            DrawingStops drawing,
            Stops stops,
            Network network,
            InstantSource clock) {
        this.board = board;
        this.drawing = drawing;
        this.stops = stops;
        this.network = network;
        this.clock = clock;
    }

    /** Nothing for a service that the network does not know. */
    Optional<ServiceView> draw(Actor actor, ServiceId id) {
        return network.snapshot().findService(id).map(service -> draw(actor, service));
    }

    private ServiceView draw(Actor actor, ServiceEntry service) {
        var shown = drawing.shown();
        return new ServiceView(
                board.line(actor, service),
                network.getKind(service.kind()),
                drawing.of(actor, service.id(), null),
                stops.history(actor, service.id(), clock.instant().minus(WEEKS)).stream()
                        .map(stop -> shown.show(stop, service))
                        .toList());
    }
}
