package nl.samenspoed.app.desk.stop;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.StopKind;
import nl.samenspoed.app.capacity.StopReason;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts stops in names, for every screen that shows one. */
@Component
public class DrawingStops {

    private final Stops stops;
    private final Network network;
    private final InstantSource clock;

    DrawingStops(Stops stops, Network network, InstantSource clock) {
        this.stops = stops;
        this.network = network;
        this.clock = clock;
    }

    public ShownStops shown() {
        return new ShownStops(
                network.snapshot(),
                stops.open(),
                stops.norms(),
                stops.kinds().stream()
                        .collect(Collectors.toMap(StopKind::code, Function.identity())),
                stops.reasons().stream()
                        .collect(Collectors.toMap(StopReason::code, Function.identity())),
                clock.instant());
    }

    /** The own services that can have a stop, or may inherit the load of one. */
    public StopsPanel own(Actor actor, @Nullable String refusal) {
        var services =
                actor.may(Capability.REPORT_CAPACITY)
                        ? network.snapshot().listServices(actor.organisation())
                        : List.<ServiceEntry>of();
        return panel(services, null, true, refusal);
    }

    /** One service; who is not of it only looks. */
    public StopsPanel of(Actor actor, ServiceId service, @Nullable String refusal) {
        var entry = network.getService(service);
        var may =
                actor.may(Capability.REPORT_CAPACITY)
                        && entry.organisation().equals(actor.organisation());
        return panel(List.of(entry), service, may, refusal);
    }

    private StopsPanel panel(
            List<ServiceEntry> services,
            @Nullable ServiceId only,
            boolean may,
            @Nullable String refusal) {
        var shown = shown();
        var lines =
                services.stream()
                        .map(service -> line(service, shown))
                        .filter(line -> !line.kinds().isEmpty() || !line.inherited().isEmpty())
                        .sorted(
                                Comparator.comparing(StopsPanel.Line::isQuiet)
                                        .thenComparing(line -> line.service().name()))
                        .toList();
        return new StopsPanel(lines, stops.reasons(), only, may, UUID.randomUUID(), refusal);
    }

    private StopsPanel.Line line(ServiceEntry service, ShownStops shown) {
        var kinds = stops.kindsFor(service.kind());
        return new StopsPanel.Line(
                service,
                kinds,
                kinds.isEmpty() ? null : shown.norm(service, kinds.getFirst()),
                shown.find(service),
                shown.inheritedBy(service));
    }
}
