package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.FigureValidity;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Candidates;
import nl.samenspoed.matching.api.Proposal;
import nl.samenspoed.matching.api.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at all that wait for a place at once, instead of one after the other. */
@Component
public class Proposals {

    private static final int MOST = 200;

    private final CareRequests requests;
    private final Network network;
    private final Capacity capacity;
    private final FigureValidity validity;
    private final Stops stops;
    private final Reliabilities reliabilities;
    private final SearchAgreements agreements;
    private final PlacementSettings settings;
    private final InstantSource clock;

    Proposals(
            CareRequests requests,
            Network network,
            Capacity capacity,
            FigureValidity validity,
            Stops stops,
            Reliabilities reliabilities,
            SearchAgreements agreements,
            PlacementSettings settings,
            InstantSource clock) {
        this.requests = requests;
        this.network = network;
        this.capacity = capacity;
        this.validity = validity;
        this.stops = stops;
        this.reliabilities = reliabilities;
        this.agreements = agreements;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A place for as many as possible of the requests within reach that seek one and have no offer
     * open: the most urgent and longest waiting first, then least delay and travel together. Every
     * limit of every need holds and no bed is proposed twice.
     */
    public Outcome<PlacesProposed> propose(Actor actor) {
        if (!actor.may(Capability.SEARCH_PLACE) || !actor.may(Capability.READ_REQUEST)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        var now = clock.instant();
        var seeking = requests.seeking(actor, MOST);
        var nowNeeded = seeking.stream().filter(request -> mayStart(request, now)).toList();
        var later = seeking.stream().filter(request -> !mayStart(request, now)).toList();
        return Outcome.done(new Task(network.snapshot(), nowNeeded, later, now).solve());
    }

    /** The ages at which a request of this urgency that waits is shown as older, in order. */
    public List<Duration> waitingSteps(@Nullable Urgency urgency) {
        return settings.waitingSteps(urgency);
    }

    private static boolean mayStart(CareRequest request, Instant now) {
        var earliest = need(request).earliest();
        return earliest == null || !earliest.isAfter(now);
    }

    private static Care.Place need(CareRequest request) {
        return switch (SeekingPhase.need(request)) {
            case Outcome.Done<Care.Place>(var need) -> need;
            case Outcome.Refused<Care.Place> refused ->
                    throw new IllegalStateException(
                            "Request (%s) seeks no place: %s".formatted(request.id(), refused));
        };
    }

    /** Everything about one look at the list. */
    private final class Task {

        private final NetworkSnapshot snapshot;
        private final List<CareRequest> seeking;
        private final List<CareRequest> later;
        private final Instant now;
        private final SearchAgreements.Now agreed = agreements.now();
        private final Map<UUID, CareRequest> byId;

        Task(
                NetworkSnapshot snapshot,
                List<CareRequest> seeking,
                List<CareRequest> later,
                Instant now) {
            this.snapshot = snapshot;
            this.seeking = seeking;
            this.later = later;
            this.now = now;
            this.byId =
                    seeking.stream()
                            .collect(Collectors.toMap(r -> r.id().value(), Function.identity()));
        }

        PlacesProposed solve() {
            var waiting = seeking.stream().map(this::waiting).toList();
            var candidates = candidates();
            var together = candidates.propose(waiting, now);
            var inTurn = candidates.inTurn(waiting, now);
            return new PlacesProposed(
                    now,
                    lines(together),
                    together.unplaced().stream().map(this::request).toList(),
                    later,
                    inTurn.lines().size(),
                    saved(together, inTurn));
        }

        private Waiting waiting(CareRequest request) {
            var need = need(request);
            var terms =
                    SearchTerms.of(SearchOptions.STANDARD, agreed.terms(request, need), settings)
                            .orElseThrow();
            var describing = describing(request);
            return new Waiting(
                    request.id().value(),
                    describing.need(),
                    describing.rules(terms.rules(snapshot.capacity().validity(need.serviceKind()))),
                    WaitingWeight.of(request, now));
        }

        private DescribingNeed describing(CareRequest request) {
            var need = need(request);
            return new DescribingNeed(
                    snapshot,
                    request,
                    need,
                    agreed.terms(request, need),
                    settings.startWithin(),
                    now);
        }

        /** Every service of the kinds asked for, once. */
        private Candidates candidates() {
            var kinds = new LinkedHashSet<String>();
            seeking.forEach(request -> kinds.add(need(request).serviceKind()));
            var all = new ArrayList<Candidate>();
            var open = stops.open();
            for (var kind : kinds) {
                var services = snapshot.listServicesOfKind(kind);
                var believed = validity.now();
                var known = capacity.availability(services.stream().map(s -> s.id()).toList());
                // All of them may start now, so a service is as open for one as for another.
                var describing = describing(seeking.getFirst());
                services.forEach(
                        service ->
                                all.add(
                                        describing.candidateForAnyUrgency(
                                                service,
                                                known.getOrDefault(
                                                        service.id(), new Availability.Never()),
                                                believed.of(service),
                                                reliabilities
                                                        .find(service.id())
                                                        .map(Reliability::share)
                                                        .orElse(null),
                                                open.isInForce(service.id()))));
            }
            return Matching.matcher().prepare(all, GreatCircle.standard());
        }

        private List<PlacesProposed.Line> lines(Proposal proposal) {
            var given =
                    proposal.lines().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            line -> line.place().candidate().service(),
                                            Collectors.mapping(
                                                    line -> new CareRequestId(line.request()),
                                                    Collectors.toList())));
            return proposal.lines().stream()
                    .map(
                            line -> {
                                var favourite = line.favourite().candidate().service();
                                return new PlacesProposed.Line(
                                        request(line.request()),
                                        snapshot.getService(
                                                new ServiceId(line.place().candidate().service())),
                                        line.place(),
                                        snapshot.getService(new ServiceId(favourite)),
                                        line.sacrifice(),
                                        line.givesWay()
                                                ? given.getOrDefault(favourite, List.of())
                                                : List.of());
                            })
                    .toList();
        }

        private CareRequest request(UUID id) {
            return Objects.requireNonNull(byId.get(id));
        }

        private static @Nullable Duration saved(Proposal together, Proposal inTurn) {
            return together.unplaced().equals(inTurn.unplaced())
                    ? inTurn.weighted().minus(together.weighted())
                    : null;
        }
    }
}
