package nl.samenspoed.app.placement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.Ride;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the transport services that could drive: who is open first, then the nearest. */
@Component
class FindingCarriers {

    private static final int MOST = 20;

    private static final Comparator<CarrierFound> BEST_FIRST =
            comparing(CarrierFound::open)
                    .reversed()
                    .thenComparing(CarrierFound::travel, nullsLast(naturalOrder()))
                    .thenComparing(found -> found.service().name());

    private final Network network;

    FindingCarriers(Network network) {
        this.network = network;
    }

    /** Those that serve where the patient is. */
    List<CarrierFound> search(CareRequest request, TransportKind kind, Instant at) {
        var snapshot = network.snapshot();
        var from =
                Optional.ofNullable(request.intake().where().municipality())
                        .flatMap(snapshot::findMunicipality)
                        .orElse(null);
        return kind.serviceKinds().stream()
                .flatMap(code -> snapshot.listServicesOfKind(code).stream())
                .filter(service -> service.catchment().serves(request.intake().subregion()))
                .map(service -> found(snapshot, service, from, request.ride(), at))
                .filter(found -> reaches(found))
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private static boolean reaches(CarrierFound found) {
        return found.travel() == null || found.service().catchment().reaches(found.travel());
    }

    private static CarrierFound found(
            NetworkSnapshot network,
            ServiceEntry service,
            @Nullable Municipality from,
            @Nullable Ride ride,
            Instant at) {
        var base = network.getLocation(service.location()).position();
        return new CarrierFound(
                service,
                from == null ? null : travel(base, from.position()),
                service.hours().isOpen(at),
                isAsked(service.id(), ride));
    }

    private static boolean isAsked(ServiceId service, @Nullable Ride ride) {
        return ride != null
                && ride.openOffers().values().stream()
                        .map(OfferedPlace::service)
                        .anyMatch(service::equals);
    }

    private static Duration travel(Position from, Position to) {
        return GreatCircle.standard().between(place(from), place(to));
    }

    private static Place place(Position position) {
        return new Place(position.latitude(), position.longitude());
    }

    /** The services themselves, if each of them can be asked for this. */
    Outcome<List<ServiceEntry>> checked(
            CareRequest request, TransportKind kind, List<ServiceId> asked) {
        var snapshot = network.snapshot();
        for (var id : asked) {
            var found = snapshot.findService(id).filter(snapshot::isActive);
            if (found.isEmpty()) {
                return Outcome.refused(PlacementRefusal.UNKNOWN_SERVICE, id);
            }
            var service = found.get();
            if (!kind.serviceKinds().contains(service.kind())) {
                return Outcome.refused(PlacementRefusal.OTHER_KIND, service.name(), kind.code());
            }
            if (isAsked(id, request.ride())) {
                return Outcome.refused(PlacementRefusal.ALREADY_OFFERED, service.name());
            }
        }
        return Outcome.done(asked.stream().distinct().map(snapshot::getService).toList());
    }
}
