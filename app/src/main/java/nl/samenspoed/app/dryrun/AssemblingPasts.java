package nl.samenspoed.app.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.agreement.AgreementVersion;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.capacity.KnownFigures;
import nl.samenspoed.app.capacity.PastStops;
import nl.samenspoed.app.capacity.StopKind;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.dryrun.replay.Past;
import nl.samenspoed.app.dryrun.replay.PastStop;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.placement.PastOffers;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.PastRequest;
import nl.samenspoed.app.request.PastRequests;
import nl.samenspoed.app.request.RequestEvent;
import org.springframework.stereotype.Component;

/**
 * Puts together what is known of past requests: from their stories, and of the places that were
 * asked from their figures of then and the network of now.
 */
@Component
class AssemblingPasts {

    private final PastOffers offers;
    private final KnownFigures figures;
    private final PastStops past;
    private final Stops stops;
    private final RolesNow roles;
    private final Network network;

    AssemblingPasts(
            PastOffers offers,
            KnownFigures figures,
            PastStops past,
            Stops stops,
            RolesNow roles,
            Network network) {
        this.offers = offers;
        this.figures = figures;
        this.past = past;
        this.stops = stops;
        this.roles = roles;
        this.network = network;
    }

    /** The requests that a version is about. */
    static PastRequests.Where where(AgreementVersion version) {
        return switch (version.place()) {
            case Place.Country() -> new PastRequests.Where(true, null, null, Set.of());
            case Place.Region(var region) ->
                    new PastRequests.Where(false, new RegionId(region), null, Set.of());
            case Place.Subregion(var part) ->
                    new PastRequests.Where(false, null, new SubregionId(part), Set.of());
            case Place.Pair(var one, var other) ->
                    new PastRequests.Where(
                            false,
                            null,
                            null,
                            Set.of(new OrganisationId(one), new OrganisationId(other)));
        };
    }

    List<Past> pasts(List<PastRequest> page) {
        var places =
                page.stream()
                        .flatMap(request -> request.facts().stream())
                        .flatMap(AssemblingPasts::offered)
                        .toList();
        var known = figures.at(places.stream().map(Offer::moment).distinct().toList());
        var held = offers.held(places.stream().map(one -> one.place().offer()).toList());
        var world =
                new World(
                        network.snapshot(), roles.ofDisciplines(), roles.physicians(), known, held);
        return page.stream().map(request -> new AssemblingPast(world, request).past()).toList();
    }

    private record Offer(OfferedPlace place, Instant at) {

        KnownFigures.Moment moment() {
            return new KnownFigures.Moment(place.service(), at);
        }
    }

    private static Stream<Offer> offered(PastRequest.Fact fact) {
        return fact.event() instanceof RequestEvent.OffersMade made
                ? made.offers().stream().map(place -> new Offer(place, fact.at()))
                : Stream.empty();
    }

    /**
     * What a page of requests has in common.
     *
     * @param roles of each discipline
     * @param physicians roles that look at outcomes themselves
     * @param figures the last one that was known when a place was asked
     * @param held offers for which a place was kept
     */
    record World(
            NetworkSnapshot network,
            Map<String, Set<String>> roles,
            Set<String> physicians,
            Map<KnownFigures.Moment, KnownFigures.Known> figures,
            Set<UUID> held) {

        Optional<Past.Asked> asked(ServiceId id) {
            return network.findService(id)
                    .map(
                            service -> {
                                var in = network.subregionOf(service);
                                return new Past.Asked(
                                        service.organisation().value(),
                                        service.kind(),
                                        in.region().value(),
                                        in.id().value(),
                                        network.capacity().validity(service.kind()));
                            });
        }

        Optional<Past.Figure> figure(ServiceId service, Instant at) {
            return Optional.ofNullable(figures.get(new KnownFigures.Moment(service, at)))
                    .map(known -> new Past.Figure(known.free(), known.observedAt()));
        }
    }

    /** Stops of services where the version has a word. */
    List<PastStop> stops(AgreementVersion version, PastRequests.Period period, Instant known) {
        var snapshot = network.snapshot();
        var norms =
                stops.kinds().stream().collect(Collectors.toMap(StopKind::code, StopKind::norm));
        return past.began(period.from(), period.until(), known).stream()
                .flatMap(
                        stop ->
                                snapshot
                                        .findService(stop.service())
                                        .filter(service -> isIn(snapshot, service, version.place()))
                                        .map(service -> stop(snapshot, service, stop, norms, known))
                                        .stream())
                .toList();
    }

    private static boolean isIn(NetworkSnapshot network, ServiceEntry service, Place place) {
        var in = network.subregionOf(service);
        return switch (place) {
            case Place.Country() -> true;
            case Place.Region(var region) -> in.region().value().equals(region);
            case Place.Subregion(var part) -> in.id().value().equals(part);
            // A stop asks everybody to divert, and so is nothing between two.
            case Place.Pair(var _, var _) -> false;
        };
    }

    private static PastStop stop(
            NetworkSnapshot network,
            ServiceEntry service,
            PastStops.InForce stop,
            Map<String, Duration> norms,
            Instant known) {
        var in = network.subregionOf(service);
        var end = stop.liftedAt() == null ? known : stop.liftedAt();
        var lasted = Duration.between(stop.since(), end);
        return new PastStop(
                in.region().value(),
                in.id().value(),
                service.kind(),
                stop.kind(),
                stop.since(),
                lasted,
                // A kind of stop that is gone has no norm to break.
                norms.getOrDefault(stop.kind(), lasted));
    }
}
