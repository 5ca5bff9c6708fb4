package nl.samenspoed.app.desk.stop;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.capacity.OpenStops;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopKind;
import nl.samenspoed.app.capacity.StopNorms;
import nl.samenspoed.app.capacity.StopReason;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;

/** The open stops at one moment, ready to be shown. */
public final class ShownStops {

    private final NetworkSnapshot network;
    private final OpenStops open;
    private final StopNorms norms;
    private final Map<String, StopKind> kinds;
    private final Map<String, StopReason> reasons;
    private final Instant now;

    ShownStops(
            NetworkSnapshot network,
            OpenStops open,
            StopNorms norms,
            Map<String, StopKind> kinds,
            Map<String, StopReason> reasons,
            Instant now) {
        this.network = network;
        this.open = open;
        this.norms = norms;
        this.kinds = kinds;
        this.reasons = reasons;
        this.now = now;
    }

    /** The stop of this service, or null. */
    public @Nullable StopShown find(ServiceEntry service) {
        return open.find(service.id()).map(stop -> show(stop, service)).orElse(null);
    }

    /** The stops in force around this service whose load it may inherit, nearest first. */
    public List<StopShown.Inherited> inheritedBy(ServiceEntry service) {
        return open.inheritedBy(service).stream()
                .map(
                        stop -> {
                            var from = network.getService(stop.service());
                            return new StopShown.Inherited(
                                    show(stop, from), minutes(from, service));
                        })
                .sorted(Comparator.comparingLong(StopShown.Inherited::minutes))
                .toList();
    }

    /** How long one of this kind may last there. */
    Duration norm(ServiceEntry service, StopKind kind) {
        return norms.of(service, kind).within();
    }

    /** A stop, also one that is over. */
    public StopShown show(Stop stop, ServiceEntry service) {
        var kind = kinds.get(stop.kind());
        var reason = reasons.get(stop.reason());
        if (kind == null || reason == null) {
            throw new IllegalStateException("Stop without kind or reason: " + stop.id());
        }
        var heirs = stop.isInForce() ? open.heirs(service) : List.<ServiceEntry>of();
        var norm = norms.of(service, kind);
        return new StopShown(
                stop,
                place(service),
                kind.name(),
                reason.name(),
                norm.within(),
                norm.rule() == null ? null : norm.rule().version(),
                stop.inForceFor(now),
                stop.asks(now),
                heirs.stream()
                        .map(heir -> new StopShown.Heir(place(heir), minutes(service, heir)))
                        .toList());
    }

    public boolean isInForce(ServiceId service) {
        return open.isInForce(service);
    }

    private String place(ServiceEntry service) {
        return network.getOrganisation(service.organisation()).name();
    }

    private long minutes(ServiceEntry from, ServiceEntry to) {
        return GreatCircle.standard()
                .between(
                        place(network.getLocation(from.location())),
                        place(network.getLocation(to.location())))
                .plusSeconds(59)
                .toMinutes();
    }

    private static Place place(Location location) {
        return new Place(location.position().latitude(), location.position().longitude());
    }
}
