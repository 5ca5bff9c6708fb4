package nl.samenspoed.app.placement;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestCommand.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends an offer: accepted, refused or withdrawn. The lock on the request decides who was first; the
 * others are told what happened to their offer meanwhile.
 */
@Component
class AnsweringOffers {

    private final CareRequests requests;
    private final JdbcOffers offers;
    private final JdbcOfferLists lists;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    AnsweringOffers(
            CareRequests requests,
            JdbcOffers offers,
            JdbcOfferLists lists,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.offers = offers;
        this.lists = lists;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<Offer> accept(
            Actor actor, CommandKey key, OfferId id, @Nullable Integer expectedVersion) {
        return received(actor, id, expectedVersion)
                .then(
                        offer ->
                                end(
                                        actor,
                                        offer,
                                        new Placement.AcceptOffer(id.value()),
                                        request -> offers.accept(actor, key, request, id)));
    }

    Outcome<Offer> refuse(
            Actor actor,
            CommandKey key,
            OfferId id,
            @Nullable Integer expectedVersion,
            RefusalReason reason,
            @Nullable String remark) {
        if (reason == RefusalReason.OTHER && (remark == null || remark.isBlank())) {
            return Outcome.refused(PlacementRefusal.REMARK_REQUIRED);
        }
        return received(actor, id, expectedVersion)
                .then(
                        offer ->
                                end(
                                        actor,
                                        offer,
                                        new Placement.RefuseOffer(
                                                id.value(), reason.code(), remark),
                                        request ->
                                                offers.refuse(
                                                        actor,
                                                        key,
                                                        id,
                                                        reason,
                                                        remark,
                                                        request.changedAt())));
    }

    Outcome<Offer> withdraw(
            Actor actor,
            CommandKey key,
            OfferId id,
            @Nullable Integer expectedVersion,
            String because) {
        if (!actor.may(Capability.OFFER_PLACE)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        return open(id, expectedVersion, offer -> requests.find(actor, offer.request()).isPresent())
                .then(
                        offer ->
                                end(
                                        actor,
                                        offer,
                                        new Placement.WithdrawOffer(id.value(), because),
                                        request ->
                                                offers.withdraw(
                                                        actor,
                                                        key,
                                                        id,
                                                        because,
                                                        request.changedAt())));
    }

    Outcome<CareRequest> placeOutside(
            Actor actor, CommandKey key, CareRequestId id, String destination, String confirmedBy) {
        if (!actor.may(Capability.OFFER_PLACE)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        if (requests.find(actor, id).isEmpty()) {
            return Outcome.refused(PlacementRefusal.NOT_FOUND);
        }
        return inTransaction(
                actor,
                id,
                new Placement.PlaceOutside(destination, confirmedBy),
                request -> {
                    int ignored =
                            offers.letGo(
                                    id,
                                    ClosedOffers.PLACED_OUTSIDE,
                                    actor,
                                    key,
                                    request.changedAt());
                    return request;
                });
    }

    /** The offer follows the request, see {@link FollowingRequests}. */
    Outcome<CareRequest> confirmArrival(Actor actor, CommandKey key, CareRequestId id) {
        return requests.handle(actor, key, id, null, new RequestCommand.ConfirmArrival());
    }

    Outcome<CareRequest> reportNoShow(
            Actor actor, CommandKey key, CareRequestId id, String reason) {
        return requests.handle(actor, key, id, null, new RequestCommand.ReportNoShow(reason));
    }

    /** An open offer to the actor's own organisation: nobody answers for somebody else. */
    private Outcome<Offer> received(Actor actor, OfferId id, @Nullable Integer expectedVersion) {
        return actor.may(Capability.ANSWER_OFFER)
                ? open(id, expectedVersion, o -> o.organisation().equals(actor.organisation()))
                : Outcome.refused(PlacementRefusal.NOT_ALLOWED);
    }

    private Outcome<Offer> open(
            OfferId id, @Nullable Integer expectedVersion, Predicate<Offer> reached) {
        var found = lists.find(id).map(OfferRow::offer).filter(reached);
        if (found.isEmpty()) {
            return Outcome.refused(PlacementRefusal.NOT_FOUND);
        }
        var offer = found.get();
        var closed = whyClosed(offer);
        if (closed.isPresent()) {
            return new Outcome.Refused<>(closed.get());
        }
        return expectedVersion == null || expectedVersion == offer.version()
                ? Outcome.done(offer)
                : Outcome.refused(PlacementRefusal.STALE, expectedVersion, offer.version());
    }

    private Outcome<Offer> end(
            Actor actor, Offer offer, Placement command, Function<CareRequest, Offer> change) {
        var outcome = inTransaction(actor, offer.request(), command, change);
        return switch (outcome) {
            case Outcome.Done<Offer> done -> done;
            case Outcome.Refused<Offer> refused ->
                    lists.find(offer.id())
                            .flatMap(now -> whyClosed(now.offer()))
                            .<Outcome<Offer>>map(Outcome.Refused::new)
                            .orElse(refused);
        };
    }

    private <T> Outcome<T> inTransaction(
            Actor actor, CareRequestId id, Placement command, Function<CareRequest, T> change) {
        return Objects.requireNonNull(
                transaction.execute(status -> requests.record(actor, id, command).map(change)));
    }

    private Optional<Refusal> whyClosed(Offer offer) {
        return ClosedOffers.whyClosed(offer, clock.instant());
    }
}
