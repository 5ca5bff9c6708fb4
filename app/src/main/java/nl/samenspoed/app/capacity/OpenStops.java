package nl.samenspoed.app.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;

/** The stops that are open at one moment, and who inherits the load of those in force. */
public final class OpenStops {

    /** So many nearest neighbours are told that they may inherit the load. */
    private static final int HEIRS = 3;

    private final NetworkSnapshot network;
    private final Map<ServiceId, Stop> stops;
    private final Map<ServiceId, List<ServiceEntry>> heirs = new ConcurrentHashMap<>();

    OpenStops(NetworkSnapshot network, List<Stop> stops) {
        this.network = network;
        this.stops = stops.stream().collect(Collectors.toMap(Stop::service, stop -> stop));
    }

    public Optional<Stop> find(ServiceId service) {
        return Optional.ofNullable(stops.get(service));
    }

    public boolean isInForce(ServiceId service) {
        return find(service).filter(Stop::isInForce).isPresent();
    }

    /**
     * Where people go instead: the nearest services of the same kind in the region that have no
     * stop in force themselves, nearest first.
     */
    public List<ServiceEntry> heirs(ServiceEntry stopped) {
        return heirs.computeIfAbsent(stopped.id(), id -> nearest(stopped));
    }

    private List<ServiceEntry> nearest(ServiceEntry stopped) {
        var region = network.subregionOf(stopped).region();
        return network.listServicesOfKind(stopped.kind()).stream()
                .filter(other -> !other.id().equals(stopped.id()) && !isInForce(other.id()))
                .filter(other -> network.subregionOf(other).region().equals(region))
                .sorted(
                        Comparator.comparingDouble(
                                        (ServiceEntry other) -> kilometres(stopped, other))
                                .thenComparing(ServiceEntry::code))
                .limit(HEIRS)
                .toList();
    }

    /** The stops in force whose load this service may inherit, nearest first. */
    public List<Stop> inheritedBy(ServiceEntry heir) {
        if (isInForce(heir.id())) {
            return List.of();
        }
        return stops.values().stream()
                .filter(Stop::isInForce)
                .filter(stop -> isNear(stop, heir))
                .sorted(Comparator.comparing(stop -> stop.service().toString()))
                .toList();
    }

    private boolean isNear(Stop stop, ServiceEntry heir) {
        return network.findService(stop.service())
                .filter(stopped -> stopped.kind().equals(heir.kind()))
                .filter(
                        stopped ->
                                heirs(stopped).stream()
                                        .anyMatch(other -> other.id().equals(heir.id())))
                .isPresent();
    }

    /** Whose screens change with this service: its own, and every heir of its kind around it. */
    Set<OrganisationId> parties(ServiceEntry service) {
        var parties =
                stops.values().stream()
                        .filter(Stop::isInForce)
                        .flatMap(stop -> network.findService(stop.service()).stream())
                        .filter(other -> other.kind().equals(service.kind()))
                        .flatMap(other -> heirs(other).stream())
                        .map(ServiceEntry::organisation)
                        .collect(Collectors.toSet());
        heirs(service).forEach(heir -> parties.add(heir.organisation()));
        parties.add(service.organisation());
        return parties;
    }

    private double kilometres(ServiceEntry from, ServiceEntry to) {
        return network.getLocation(from.location())
                .position()
                .kilometresTo(network.getLocation(to.location()).position());
    }
}
