package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to capacity: report a figure, say that it still holds, look at what is free. */
@Component
public class Capacity {

    private final ReportingCapacity reporting;
    private final JdbcFigures figures;
    private final FigureValidity validity;
    private final Network network;
    private final InstantSource clock;

    Capacity(
            ReportingCapacity reporting,
            JdbcFigures figures,
            FigureValidity validity,
            Network network,
            InstantSource clock) {
        this.reporting = reporting;
        this.figures = figures;
        this.validity = validity;
        this.network = network;
        this.clock = clock;
    }

    /** Reports a figure; the same key again is answered as the first time. */
    public Outcome<Reported> report(
            Actor actor, CommandKey key, ServiceId service, CapacityReport report) {
        return reporting
                .report(actor, key, service, report)
                .map(current -> new Reported(current, find(service)));
    }

    /** Says that what is shown now is still right: the age starts anew, no number changes. */
    public Outcome<Reported> confirm(Actor actor, CommandKey key, ServiceId service) {
        return reporting
                .confirm(actor, key, service)
                .map(current -> new Reported(current, find(service)));
    }

    public Availability find(ServiceId service) {
        return seen(
                figures.find(service).orElse(null),
                service,
                network.snapshot(),
                validity.now(),
                clock.instant());
    }

    /** What is known of each of these services, in one question; every one of them is in it. */
    public Map<ServiceId, Availability> availability(Collection<ServiceId> services) {
        var snapshot = network.snapshot();
        var believed = validity.now();
        var now = clock.instant();
        var counted =
                figures.list(services).stream()
                        .collect(Collectors.toMap(c -> c.figure().service(), Function.identity()));
        var availability = new LinkedHashMap<ServiceId, Availability>();
        for (var service : services) {
            availability.put(service, seen(counted.get(service), service, snapshot, believed, now));
        }
        return availability;
    }

    /**
     * The active services that can be offered a patient, with what is free; no patient is named.
     */
    public List<BoardRow> board(Actor actor, BoardFilter filter) {
        if (!actor.may(Capability.SEE_CAPACITY)) {
            return List.of();
        }
        var snapshot = network.snapshot();
        var services = shown(snapshot, filter).toList();
        var availability = availability(services.stream().map(ServiceEntry::id).toList());
        return services.stream()
                .map(
                        service ->
                                new BoardRow(
                                        service,
                                        snapshot.subregionOf(service),
                                        availability.getOrDefault(
                                                service.id(), new Availability.Never())))
                .toList();
    }

    private static Stream<ServiceEntry> shown(NetworkSnapshot network, BoardFilter filter) {
        var kind = filter.kind();
        var kinds = kind == null ? network.listKinds().stream() : network.findKind(kind).stream();
        return kinds.filter(k -> k.offerable())
                .flatMap(k -> network.listServicesOfKind(k.code()).stream())
                .filter(
                        service -> {
                            var in = network.subregionOf(service);
                            return (filter.region() == null || filter.region().equals(in.region()))
                                    && (filter.subregion() == null
                                            || filter.subregion().equals(in.id()));
                        });
    }

    private static Availability seen(
            JdbcFigures.@Nullable Counted counted,
            ServiceId service,
            NetworkSnapshot network,
            FigureValidity.Now believed,
            Instant now) {
        if (counted == null) {
            return new Availability.Never();
        }
        var figure = counted.figure();
        int claimed = counted.claimed();
        int free = Math.max(0, figure.free() - claimed);
        var age = figure.ageAt(now);
        return age.compareTo(validity(service, network, believed)) <= 0
                ? new Availability.Known(free, claimed, figure, age)
                : new Availability.Stale(free, claimed, figure, age);
    }

    /** A service that left the network has nothing to believe. */
    private static Duration validity(
            ServiceId service, NetworkSnapshot network, FigureValidity.Now believed) {
        return network.findService(service).map(believed::of).orElse(Duration.ZERO);
    }
}
