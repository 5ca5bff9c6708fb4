package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door to all kinds of capacity of a service: what can be taken of it ({@link Capacity}) and
 * what is only looked at, like hours or crowding.
 */
@Component
public class KindsOfCapacity {

    private final ReportingKinds reporting;
    private final JdbcReadings readings;
    private final Capacity capacity;
    private final FigureValidity validity;
    private final Network network;
    private final InstantSource clock;

    KindsOfCapacity(
            ReportingKinds reporting,
            JdbcReadings readings,
            Capacity capacity,
            FigureValidity validity,
            Network network,
            InstantSource clock) {
        this.reporting = reporting;
        this.readings = readings;
        this.capacity = capacity;
        this.validity = validity;
        this.network = network;
        this.clock = clock;
    }

    /**
     * Reports the numbers of one kind; the same key again is answered as the first time.
     *
     * @return whether they count now; false when younger ones were there already
     */
    public Outcome<Boolean> report(
            Actor actor, CommandKey key, ServiceId service, KindReport report) {
        return reporting.report(actor, key, service, report);
    }

    /** Says that what is shown of a kind is still right: the age starts anew, no number changes. */
    public Outcome<Boolean> confirm(Actor actor, CommandKey key, ServiceId service, String kind) {
        return reporting.confirm(actor, key, service, kind);
    }

    /** Every kind that the service has, what can be taken first. */
    public List<KindNow> list(ServiceId service) {
        return list(List.of(service)).getOrDefault(service, List.of());
    }

    public Optional<KindNow> find(ServiceId service, String kind) {
        return list(service).stream().filter(now -> now.shape().code().equals(kind)).findFirst();
    }

    /** The kinds of each of these services, in one question. */
    public Map<ServiceId, List<KindNow>> list(Collection<ServiceId> services) {
        return list(capacity.availability(services));
    }

    /** The same, beside what is known already of what can be taken. */
    public Map<ServiceId, List<KindNow>> list(Map<ServiceId, Availability> availability) {
        var snapshot = network.snapshot();
        var now = clock.instant();
        var kept =
                readings.list(availability.keySet()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        JdbcReadings.Kept::service,
                                        Collectors.toMap(
                                                JdbcReadings.Kept::kind,
                                                JdbcReadings.Kept::reading)));
        var believed = validity.now();
        var kinds = new LinkedHashMap<ServiceId, List<KindNow>>();
        availability.forEach(
                (service, taken) ->
                        kinds.put(
                                service,
                                each(
                                        snapshot,
                                        service,
                                        taken,
                                        kept.getOrDefault(service, Map.of()),
                                        believed,
                                        now)));
        return kinds;
    }

    private static List<KindNow> each(
            NetworkSnapshot network,
            ServiceId id,
            Availability taken,
            Map<String, Reading> kept,
            FigureValidity.Now believed,
            Instant now) {
        var service = network.findService(id);
        if (service.isEmpty()) {
            return List.of();
        }
        Function<CapacityShape, KindNow> looked =
                shape ->
                        looked(
                                shape,
                                kept.get(shape.code()),
                                believed.of(service.get(), shape),
                                now);
        return network.capacity().list(service.get().kind()).stream()
                .map(shape -> shape.taken() ? taken(shape, taken) : looked.apply(shape))
                .toList();
    }

    private static KindNow looked(
            CapacityShape shape, @Nullable Reading last, Duration believed, Instant now) {
        var figure = last == null ? null : last.amounts().get(shape.figure().key());
        if (last == null || figure == null) {
            return new KindNow.Never(shape);
        }
        var age = last.ageAt(now);
        return age.compareTo(believed) <= 0
                ? new KindNow.Known(shape, last, figure, age)
                : new KindNow.Stale(shape, last, figure, age);
    }

    private static KindNow taken(CapacityShape shape, Availability availability) {
        return switch (availability) {
            case Availability.Known(var free, var _, var figure, var age) ->
                    new KindNow.Known(shape, reading(shape, figure), BigDecimal.valueOf(free), age);
            case Availability.Stale(var free, var _, var last, var age) ->
                    new KindNow.Stale(shape, reading(shape, last), BigDecimal.valueOf(free), age);
            case Availability.Never() -> new KindNow.Never(shape);
        };
    }

    private static Reading reading(CapacityShape shape, CapacityFigure figure) {
        var amounts = new HashMap<>(figure.others());
        put(amounts, shape, Role.FREE, figure.free());
        put(amounts, shape, Role.TOTAL, figure.total());
        put(amounts, shape, Role.STAFFED, figure.staffed());
        put(amounts, shape, Role.OCCUPIED, figure.occupied());
        return new Reading(
                amounts,
                figure.source(),
                figure.sourceName(),
                figure.observedAt(),
                figure.receivedAt(),
                figure.reportedBy(),
                figure.reporter(),
                figure.version());
    }

    private static void put(
            Map<String, BigDecimal> amounts,
            CapacityShape shape,
            Role role,
            @Nullable Integer number) {
        if (number != null) {
            amounts.put(Roles.key(shape, role), BigDecimal.valueOf(number));
        }
    }
}
