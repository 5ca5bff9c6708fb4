package nl.samenspoed.app.placement;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Recording;
import nl.samenspoed.app.request.RequestCommand.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds an offer that can still be answered, and changes it together with the story of its request.
 */
@Component
class OpenOffers {

    private static final int TRIES = 10;

    private final CareRequests requests;
    private final JdbcOfferLists lists;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    OpenOffers(
            CareRequests requests,
            JdbcOfferLists lists,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.lists = lists;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An open offer to the actor's own organisation: nobody answers for somebody else. */
    Outcome<Offer> received(Actor actor, OfferId id, @Nullable Integer expectedVersion) {
        return actor.may(Capability.ANSWER_OFFER)
                ? open(id, expectedVersion, o -> o.organisation().equals(actor.organisation()))
                : Outcome.refused(PlacementRefusal.NOT_ALLOWED);
    }

    /** An open offer of a request within reach, for those who make offers. */
    Outcome<Offer> made(Actor actor, OfferId id, @Nullable Integer expectedVersion) {
        return actor.may(Capability.OFFER_PLACE)
                ? open(id, expectedVersion, o -> requests.find(actor, o.request()).isPresent())
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

    Outcome<Offer> change(
            Actor actor, Offer offer, Placement command, Function<CareRequest, Offer> change) {
        return toldWhyClosed(offer, inTransaction(actor, offer.request(), command, change));
    }

    /**
     * Changes an offer by what {@link #recorded} does.
     *
     * @param accept empty when somebody was first
     */
    Outcome<Offer> accept(
            Actor actor,
            Offer offer,
            Placement command,
            Function<Recording, Optional<Offer>> accept) {
        return toldWhyClosed(offer, recorded(actor, offer.request(), command, accept));
    }

    /** The same when that takes more than one statement. */
    Outcome<Offer> acceptInTransaction(
            Actor actor,
            Offer offer,
            Placement command,
            Function<Recording, Optional<Offer>> accept) {
        return toldWhyClosed(offer, recordedInTransaction(actor, offer.request(), command, accept));
    }

    <T> Outcome<T> recordedInTransaction(
            Actor actor,
            CareRequestId id,
            Placement command,
            Function<Recording, Optional<T>> write) {
        return recorded(
                actor,
                id,
                command,
                recording ->
                        Objects.requireNonNull(
                                transaction.execute(status -> write.apply(recording))));
    }

    /**
     * Decides on the request as it is, to be written in the statement that does the rest; when
     * somebody was first, decides again on what they left.
     *
     * @param write empty, with nothing done, when somebody was first
     */
    private <T> Outcome<T> recorded(
            Actor actor,
            CareRequestId id,
            Placement command,
            Function<Recording, Optional<T>> write) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var before = requests.current(id);
            if (before.isEmpty()) {
                return Outcome.refused(PlacementRefusal.NOT_FOUND);
            }
            switch (requests.recording(actor, before.get(), command)) {
                case Outcome.Refused<Recording>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
                case Outcome.Done<Recording>(var recording) -> {
                    var written = write.apply(recording);
                    if (written.isPresent()) {
                        return Outcome.done(written.get());
                    }
                }
            }
        }
        return Outcome.refused(PlacementRefusal.BUSY);
    }

    private Outcome<Offer> toldWhyClosed(Offer offer, Outcome<Offer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Offer> done -> done;
            case Outcome.Refused<Offer> refused ->
                    lists.find(offer.id())
                            .flatMap(now -> whyClosed(now.offer()))
                            .<Outcome<Offer>>map(Outcome.Refused::new)
                            .orElse(refused);
        };
    }

    <T> Outcome<T> inTransaction(
            Actor actor, CareRequestId id, Placement command, Function<CareRequest, T> change) {
        return Objects.requireNonNull(
                transaction.execute(status -> requests.record(actor, id, command).map(change)));
    }

    private Optional<Refusal> whyClosed(Offer offer) {
        return ClosedOffers.whyClosed(offer, clock.instant());
    }
}
