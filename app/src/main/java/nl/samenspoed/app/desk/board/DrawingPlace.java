package nl.samenspoed.app.desk.board;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.PastFigures;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.desk.inbox.OwnServices;
import nl.samenspoed.app.desk.stop.DrawingStops;
import nl.samenspoed.app.desk.stop.StopShown;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.Reliabilities;
import org.springframework.stereotype.Component;

/** Puts together what is known of one service. */
@Component
class DrawingPlace {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEKS = Duration.ofDays(28);

    private final DrawingBoard board;
    private final OwnServices own;
    private final DrawingStops drawing;
    private final Stops stops;
    private final PastFigures figures;
    private final Reliabilities reliabilities;
    private final Breaches breaches;
    private final Network network;
    private final InstantSource clock;

    DrawingPlace(
            DrawingBoard board,
            OwnServices own,
            DrawingStops drawing,
            Stops stops,
            PastFigures figures,
            Reliabilities reliabilities,
            Breaches breaches,
            Network network,
            InstantSource clock) {
        this.board = board;
        this.own = own;
        this.drawing = drawing;
        this.stops = stops;
        this.figures = figures;
        this.reliabilities = reliabilities;
        this.breaches = breaches;
        this.network = network;
        this.clock = clock;
    }

    /** Nothing for a service that the network does not know. */
    Optional<ServiceView> draw(Actor actor, ServiceId id) {
        return network.snapshot().findService(id).map(service -> draw(actor, service));
    }

    private ServiceView draw(Actor actor, ServiceEntry service) {
        var shown = drawing.shown();
        var past =
                stops.history(actor, service.id(), clock.instant().minus(WEEKS)).stream()
                        .map(stop -> shown.show(stop, service))
                        .toList();
        return new ServiceView(
                board.line(actor, service),
                network.getKind(service.kind()),
                own.draw(actor, service.id()),
                drawing.of(actor, service.id(), null),
                past,
                charts(actor, service, past),
                reliabilities.count(service).orElse(null),
                breaches.count(service.id()));
    }

    /** Two of each kind of capacity, what can be taken first. */
    private List<FigureChart> charts(Actor actor, ServiceEntry service, List<StopShown> past) {
        return network.snapshot().capacity().list(service.kind()).stream()
                .flatMap(
                        shape ->
                                Stream.of(
                                        day(actor, service, shape, past),
                                        weeks(actor, service, shape, past)))
                .toList();
    }

    private FigureChart day(
            Actor actor, ServiceEntry service, CapacityShape shape, List<StopShown> past) {
        var step = Duration.ofMinutes(10);
        var until = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var from = until.atZone(Times.ZONE).truncatedTo(ChronoUnit.HOURS).toInstant().minus(DAY);
        return new FigureChart(
                "day",
                shape,
                step,
                Duration.ofHours(6),
                Duration.ofHours(1),
                figures.sample(actor, service.id(), shape, from, until, step),
                past);
    }

    private FigureChart weeks(
            Actor actor, ServiceEntry service, CapacityShape shape, List<StopShown> past) {
        var step = Duration.ofHours(3);
        var until = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var from = until.atZone(Times.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant().minus(WEEKS);
        return new FigureChart(
                "weeks",
                shape,
                step,
                Duration.ofDays(7),
                DAY,
                figures.sample(actor, service.id(), shape, from, until, step),
                past);
    }
}
