package nl.samenspoed.app.placement;

import java.time.Instant;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestCommand.Transport;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a transport service does: accept a ride, say when it comes, and what happened on the way.
 */
@Component
class DrivingRides {

    private final OpenOffers open;
    private final JdbcOffers offers;
    private final JdbcRides rides;
    private final JdbcRideLists lists;

    DrivingRides(OpenOffers open, JdbcOffers offers, JdbcRides rides, JdbcRideLists lists) {
        this.open = open;
        this.offers = offers;
        this.rides = rides;
        this.lists = lists;
    }

    Outcome<Offer> accept(
            Actor actor,
            CommandKey key,
            OfferId id,
            @Nullable Integer expectedVersion,
            Instant expectedAt) {
        return open.received(actor, id, expectedVersion)
                .then(
                        offer ->
                                offer.isOfTransport()
                                        ? accept(actor, key, offer, expectedAt)
                                        : Outcome.refused(PlacementRefusal.NOT_FOUND));
    }

    private Outcome<Offer> accept(Actor actor, CommandKey key, Offer offer, Instant expectedAt) {
        return open.acceptInTransaction(
                actor,
                offer,
                new Transport.AcceptTransport(offer.id().value(), expectedAt),
                recording -> {
                    var accepted = offers.accept(actor, key, recording, offer.id(), null);
                    accepted.ifPresent(
                            done -> {
                                var unused = rides.save(recording.after(), actor, null);
                            });
                    return accepted;
                });
    }

    Outcome<Journey> expect(
            Actor actor, CommandKey key, RideId id, Instant at, @Nullable String remark) {
        return drive(actor, key, id, new Transport.ExpectArrival(id.value(), at, remark));
    }

    Outcome<Journey> report(Actor actor, CommandKey key, RideId id, RideStep step, Instant at) {
        return drive(actor, key, id, new Transport.ReportRide(id.value(), step, at));
    }

    Outcome<Journey> giveBack(Actor actor, CommandKey key, RideId id, String reason) {
        return driven(actor, id)
                .then(
                        journey ->
                                open.inTransaction(
                                        actor,
                                        journey.request(),
                                        new Transport.GiveBackTransport(id.value(), reason),
                                        request -> {
                                            rides.giveBack(id.value(), reason, request.changedAt());
                                            return rides.save(request, actor, key);
                                        }));
    }

    private Outcome<Journey> drive(Actor actor, CommandKey key, RideId id, Transport command) {
        return driven(actor, id)
                .then(
                        journey ->
                                open.inTransaction(
                                        actor,
                                        journey.request(),
                                        command,
                                        request -> rides.save(request, actor, key)));
    }

    /** Nobody reports for somebody else. */
    private Outcome<Journey> driven(Actor actor, RideId id) {
        if (!actor.may(Capability.ANSWER_OFFER)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        return lists.find(id)
                .map(RideRow::journey)
                .filter(journey -> journey.isDrivenBy(actor.organisation()))
                .<Outcome<Journey>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlacementRefusal.NOT_FOUND));
    }
}
