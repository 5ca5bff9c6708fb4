package nl.samenspoed.app.placement;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestCommand.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ends an offer: accepted, refused or withdrawn. The lock on the request decides who was first; the
 * others are told what happened to their offer meanwhile.
 */
@Component
class AnsweringOffers {

    private final CareRequests requests;
    private final JdbcOffers offers;
    private final OpenOffers open;
    private final Duties duties;
    private final RecordingBreaches breaches;

    AnsweringOffers(
            CareRequests requests,
            JdbcOffers offers,
            OpenOffers open,
            Duties duties,
            RecordingBreaches breaches) {
        this.requests = requests;
        this.offers = offers;
        this.open = open;
        this.duties = duties;
        this.breaches = breaches;
    }

    Outcome<Offer> accept(
            Actor actor, CommandKey key, OfferId id, @Nullable Integer expectedVersion) {
        return open.received(actor, id, expectedVersion)
                .then(AnsweringOffers::unlessTransport)
                .then(
                        offer ->
                                open.accept(
                                        actor,
                                        offer,
                                        new Placement.AcceptOffer(id.value()),
                                        recording ->
                                                offers.accept(actor, key, recording, id, null)));
    }

    /** Whoever accepts a ride says when it arrives, see {@link DrivingRides}. */
    private static Outcome<Offer> unlessTransport(Offer offer) {
        return offer.isOfTransport()
                ? Outcome.refused(PlacementRefusal.TIME_REQUIRED)
                : Outcome.done(offer);
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
        return open.received(actor, id, expectedVersion)
                .then(
                        offer ->
                                refuse(
                                        actor,
                                        key,
                                        offer,
                                        reason,
                                        remark,
                                        duties.brokenBy(offer, reason).orElse(null)));
    }

    private Outcome<Offer> refuse(
            Actor actor,
            CommandKey key,
            Offer offer,
            RefusalReason reason,
            @Nullable String remark,
            @Nullable Duty broken) {
        var declared = broken == null ? null : broken.declared();
        return open.change(
                actor,
                offer,
                new Placement.RefuseOffer(offer.id().value(), reason.code(), remark, declared),
                request -> {
                    var at = request.changedAt();
                    if (broken != null) {
                        breaches.notDelivered(offer, request, reason, broken);
                    }
                    return offers.refuse(actor, key, offer.id(), reason, remark, at);
                });
    }

    Outcome<Offer> withdraw(
            Actor actor,
            CommandKey key,
            OfferId id,
            @Nullable Integer expectedVersion,
            String because) {
        return open.made(actor, id, expectedVersion)
                .then(
                        offer ->
                                open.change(
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
        return open.inTransaction(
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
}
