package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.FigureValidity;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.matching.api.Candidates;
import nl.samenspoed.matching.api.Ranking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches places for what was decided: the network and what is free, ranked by matching. */
@Component
class SearchingPlaces {

    private static final SearchAgreements.Terms NOTHING_AGREED =
            new SearchAgreements.Terms(null, Set.of(), List.of());

    private final CareRequests requests;
    private final Network network;
    private final NetworkPlaces everywhere = new NetworkPlaces();
    private final Capacity capacity;
    private final FigureValidity validity;
    private final Stops stops;
    private final Reliabilities reliabilities;
    private final Patients patients;
    private final Trail trail;
    private final SearchAgreements agreements;
    private final PlacementSettings settings;
    private final InstantSource clock;

    SearchingPlaces(
            CareRequests requests,
            Network network,
            Capacity capacity,
            FigureValidity validity,
            Stops stops,
            Reliabilities reliabilities,
            Patients patients,
            Trail trail,
            SearchAgreements agreements,
            PlacementSettings settings,
            InstantSource clock) {
        this.requests = requests;
        this.network = network;
        this.capacity = capacity;
        this.validity = validity;
        this.stops = stops;
        this.reliabilities = reliabilities;
        this.patients = patients;
        this.trail = trail;
        this.agreements = agreements;
        this.settings = settings;
        this.clock = clock;
    }

    Outcome<PlacesFound> search(Actor actor, CareRequestId id, SearchOptions options) {
        if (!actor.may(Capability.SEARCH_PLACE)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        if (SearchTerms.of(options, NOTHING_AGREED, settings).isEmpty()) {
            return Outcome.refused(PlacementRefusal.SEARCH_OUT_OF_RANGE);
        }
        var found = requests.find(actor, id);
        if (found.isEmpty()) {
            return Outcome.refused(PlacementRefusal.NOT_FOUND);
        }
        var request = found.get();
        return SeekingPhase.need(request)
                .map(
                        need -> {
                            var snapshot = network.snapshot();
                            var among = everywhere.ofKind(snapshot, need.serviceKind());
                            var places = search(request, need, options, snapshot, among);
                            trail.read(
                                    actor,
                                    "search",
                                    "place",
                                    id.value(),
                                    patients.named(Set.of(request.patient())),
                                    Map.of());
                            return places;
                        });
    }

    /**
     * The same among some of the services only, for a step of a ladder; noted likewise.
     *
     * @param maxTravel longest travel time; null is the setting
     * @param size how many fitting places to list at most
     */
    PlacesFound among(
            Actor actor,
            CareRequest request,
            Care.Place need,
            @Nullable Duration maxTravel,
            int size,
            Predicate<ServiceEntry> some) {
        var snapshot = network.snapshot();
        var services =
                snapshot.listServicesOfKind(need.serviceKind()).stream().filter(some).toList();
        var among = NetworkPlaces.prepare(snapshot, services);
        var options = new SearchOptions(maxTravel, size);
        var places = search(request, need, options, snapshot, among);
        trail.read(
                actor,
                "search",
                "place",
                request.id().value(),
                patients.named(Set.of(request.patient())),
                Map.of());
        return places;
    }

    private PlacesFound search(
            CareRequest request,
            Care.Place need,
            SearchOptions options,
            NetworkSnapshot snapshot,
            Candidates places) {
        var now = clock.instant();
        var agreed = agreements.now().terms(request, need);
        var terms = SearchTerms.of(options, agreed, settings).orElseThrow();
        var describing =
                new DescribingNeed(snapshot, request, need, agreed, settings.startWithin(), now);
        var reach = reach(terms);
        var near = near(places, describing, reach);
        var availability = capacity.availability(near);
        var believed = validity.now();
        var open = stops.open();
        var asked =
                near.stream()
                        .map(
                                id ->
                                        describing.candidate(
                                                snapshot.getService(id),
                                                availability(availability, id),
                                                believed.of(snapshot.getService(id)),
                                                reliabilities
                                                        .find(id)
                                                        .map(Reliability::share)
                                                        .orElse(null),
                                                open.isInForce(id)))
                        .toList();
        var ranking =
                places.with(asked)
                        .rank(
                                describing.need(),
                                terms.rules(longest(snapshot, need, near, believed)),
                                now);
        return new Result(snapshot, request, availability, reach)
                .show(need, ranking, agreed.rules(), now);
    }

    /** Up to which age a figure counted anywhere near, so that a shortfall can say it. */
    private static Duration longest(
            NetworkSnapshot network,
            Care.Place need,
            List<ServiceId> near,
            FigureValidity.Now believed) {
        return near.stream()
                .map(id -> believed.of(network.getService(id)))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> network.capacity().validity(need.serviceKind()));
    }

    /**
     * Those within reach and a little beyond, so that the nearest ones too far can be shown with
     * what is free there. The rest of the country is counted only: asking after every bed of it
     * costs more than everything else in a search.
     */
    private static List<ServiceId> near(
            Candidates places, DescribingNeed describing, Duration reach) {
        var need = describing.need();
        return places.within(need.kind(), need.place(), reach).stream()
                .map(ServiceId::new)
                .toList();
    }

    private static Duration reach(SearchTerms terms) {
        return terms.maxTravel().multipliedBy(5).dividedBy(4);
    }

    private static Availability availability(
            Map<ServiceId, Availability> availability, ServiceId service) {
        return availability.getOrDefault(service, new Availability.Never());
    }

    /** Puts what the ranking says beside the register and the open offers. */
    private final class Result {

        private final Duration reach;
        private final NetworkSnapshot network;
        private final CareRequest request;
        private final Map<ServiceId, Availability> availability;
        private final Map<ServiceId, OfferId> offered;

        Result(
                NetworkSnapshot network,
                CareRequest request,
                Map<ServiceId, Availability> availability,
                Duration reach) {
            this.reach = reach;
            this.network = network;
            this.request = request;
            this.availability = availability;
            this.offered =
                    request.openOffers().values().stream()
                            .collect(
                                    Collectors.toMap(
                                            OfferedPlace::service, o -> new OfferId(o.offer())));
        }

        PlacesFound show(
                Care.Place need, Ranking ranking, List<FollowedRule> followed, Instant now) {
            return new PlacesFound(
                    request,
                    need,
                    now,
                    fitting(ranking),
                    leftOut(ranking),
                    ranking.exclusions(),
                    followed,
                    ranking.findShortfall().orElse(null));
        }

        private List<PlacesFound.Fitting> fitting(Ranking ranking) {
            return ranking.ranked().stream()
                    .map(
                            ranked -> {
                                var id = id(ranked.candidate().service());
                                return new PlacesFound.Fitting(
                                        network.getService(id),
                                        availability(availability, id),
                                        ranked,
                                        reliabilities.find(id).orElse(null),
                                        offered.get(id));
                            })
                    .toList();
        }

        private List<PlacesFound.LeftOut> leftOut(Ranking ranking) {
            return ranking.listExcluded(reach, settings.leftOut()).stream()
                    .map(
                            excluded -> {
                                var id = id(excluded.candidate().service());
                                return new PlacesFound.LeftOut(
                                        network.getService(id),
                                        availability(availability, id),
                                        excluded,
                                        offered.get(id));
                            })
                    .toList();
        }

        private static ServiceId id(UUID service) {
            return new ServiceId(service);
        }
    }
}
