package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.RequestCommand.Placement.Escalation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a place without the receiver's yes, for who has the mandate. The receiver keeps the last
 * word about the lead, and every time is reported.
 */
@Component
class ForcingPlaces {

    private static final int TRIES = 10;
    private static final int MOST = 500;
    private static final Duration REPORTED = Duration.ofDays(366);

    private final CareRequests requests;
    private final MakingOffers making;
    private final ForceMandates mandates;
    private final JdbcForcing forcing;
    private final JdbcOfferLists lists;
    private final Network network;
    private final Patients patients;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ForcingPlaces(
            CareRequests requests,
            MakingOffers making,
            ForceMandates mandates,
            JdbcForcing forcing,
            JdbcOfferLists lists,
            Network network,
            Patients patients,
            Trail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.making = making;
        this.mandates = mandates;
        this.forcing = forcing;
        this.lists = lists;
        this.network = network;
        this.patients = patients;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<CareRequest> force(
            Actor actor,
            CommandKey key,
            CareRequestId id,
            ServiceId service,
            String justification) {
        if (!actor.may(Capability.FORCE_PLACE)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = requests.find(actor, id);
            if (found.isEmpty()) {
                return Outcome.refused(PlacementRefusal.NOT_FOUND);
            }
            var before = found.get();
            switch (place(actor, before, service)) {
                case Outcome.Refused<Forced>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
                case Outcome.Done<Forced>(var forced) -> {
                    var done = write(actor, key, before, forced, justification);
                    if (done.isPresent()) {
                        return done.get();
                    }
                }
            }
        }
        return Outcome.refused(PlacementRefusal.BUSY);
    }

    /**
     * @param mandate what was signed about who may; null where nothing was
     */
    private record Forced(NewOffers place, @Nullable FollowedRule mandate) {}

    private Outcome<Forced> place(Actor actor, CareRequest request, ServiceId id) {
        return SeekingPhase.need(request)
                .then(
                        need -> {
                            var service =
                                    network.snapshot()
                                            .findService(id)
                                            .filter(network.snapshot()::isActive);
                            if (service.isEmpty()) {
                                return Outcome.refused(PlacementRefusal.UNKNOWN_SERVICE, id);
                            }
                            if (!service.get().kind().equals(need.serviceKind())) {
                                return Outcome.refused(
                                        PlacementRefusal.OTHER_KIND,
                                        service.get().name(),
                                        need.serviceKind());
                            }
                            return mandated(actor, request, need, service.get());
                        });
    }

    private Outcome<Forced> mandated(
            Actor actor, CareRequest request, Care.Place need, ServiceEntry service) {
        var mandate = mandates.find(request, service);
        if (mandate.isPresent() && !mandate.get().roles().contains(actor.role())) {
            return Outcome.refused(
                    PlacementRefusal.FORCE_NOT_MANDATED, mandate.get().rule().version());
        }
        return Outcome.done(
                new Forced(
                        place(request, need, service),
                        mandate.map(ForceMandates.Mandate::rule).orElse(null)));
    }

    /** The offer that was made to it, or one that is made and taken in one go. */
    private NewOffers place(CareRequest request, Care.Place need, ServiceEntry service) {
        var made =
                making.offers(
                        request,
                        need,
                        List.of(service),
                        making.terms(request, need.serviceKind(), List.of(service)),
                        null);
        return request.openOffers().values().stream()
                .filter(open -> open.service().equals(service.id()))
                .map(OfferedPlace::offer)
                .findFirst()
                .map(
                        open ->
                                new NewOffers(
                                        List.of(
                                                new NewOffers.To(
                                                        new OfferId(open),
                                                        service,
                                                        made.last(),
                                                        made.to().getFirst().clock())),
                                        made.content(),
                                        null,
                                        made.terms()))
                .orElse(made);
    }

    private Optional<Outcome<CareRequest>> write(
            Actor actor, CommandKey key, CareRequest before, Forced forced, String justification) {
        var place = forced.place();
        var command =
                new Escalation.ForcePlace(
                        place.places().getFirst(), justification, forced.mandate());
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                requests.recordOn(actor, before, command)
                                        .map(
                                                recorded ->
                                                        recorded.map(
                                                                after ->
                                                                        follow(
                                                                                actor,
                                                                                key,
                                                                                after,
                                                                                place,
                                                                                justification)))));
    }

    private CareRequest follow(
            Actor actor, CommandKey key, CareRequest after, NewOffers place, String justification) {
        var unused = forcing.force(actor, key, after, place, justification);
        return after;
    }

    /** The receiver says yes after all, and the lead comes along. */
    Outcome<Offer> accept(Actor actor, CommandKey key, OfferId id) {
        if (!actor.may(Capability.ANSWER_OFFER)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        var found =
                lists.find(id)
                        .map(OfferRow::offer)
                        .filter(offer -> offer.organisation().equals(actor.organisation()));
        if (found.isEmpty()) {
            return Outcome.refused(PlacementRefusal.NOT_FOUND);
        }
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                requests.record(
                                                actor,
                                                found.get().request(),
                                                new Escalation.AcceptForcedPlace(id.value()))
                                        .map(
                                                request ->
                                                        forcing.acknowledge(
                                                                actor,
                                                                key,
                                                                id,
                                                                request.changedAt()))));
    }

    /** What was forced within reach in the last year, the latest first. */
    Outcome<List<ForcedPlacement>> list(Actor actor) {
        if (!actor.may(Capability.SEE_FORCED) || actor.scope() instanceof Scope.OwnOrganisation) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        var known = forcing.list(actor.scope(), clock.instant().minus(REPORTED), MOST);
        var seen = patients.named(known.stream().map(JdbcForcing.Known::patient).toList());
        trail.read(actor, "search", "forced-placement", null, seen, Map.of());
        return Outcome.done(known.stream().map(JdbcForcing.Known::forced).toList());
    }
}
