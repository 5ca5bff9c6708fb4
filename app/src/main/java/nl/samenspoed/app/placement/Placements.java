package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to placement: search a place, offer it, answer an offer, see to the arrival. */
@Component
public class Placements {

    /** The places for what was decided; noted as a look at the patient. */
    public Outcome<PlacesFound> search(Actor actor, CareRequestId request, SearchOptions options) {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks one or several services at once; the first acceptance withdraws the other offers.
     *
     * @param clock how long they have to answer; null is the setting for the urgency
     */
    public Outcome<List<Offer>> offer(
            Actor actor,
            CommandKey key,
            CareRequestId request,
            List<ServiceId> services,
            @Nullable Duration clock) {
        throw new UnsupportedOperationException();
    }

    /**
     * Accepts; of any number of acceptances of one request exactly one is done.
     *
     * @param expectedVersion the version of the offer the actor looked at, or null when that does
     *     not matter
     */
    public Outcome<Offer> accept(
            Actor actor, CommandKey key, OfferId offer, @Nullable Integer expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Offer> refuse(
            Actor actor,
            CommandKey key,
            OfferId offer,
            @Nullable Integer expectedVersion,
            RefusalReason reason,
            @Nullable String remark) {
        throw new UnsupportedOperationException();
    }

    /** Takes an offer back, on the side of those who made it. */
    public Outcome<Offer> withdraw(
            Actor actor,
            CommandKey key,
            OfferId offer,
            @Nullable Integer expectedVersion,
            String because) {
        throw new UnsupportedOperationException();
    }

    /** Records a place outside the network; open offers are withdrawn. */
    public Outcome<CareRequest> placeOutside(
            Actor actor,
            CommandKey key,
            CareRequestId request,
            String destination,
            String confirmedBy) {
        throw new UnsupportedOperationException();
    }

    public Outcome<CareRequest> confirmArrival(Actor actor, CommandKey key, CareRequestId request) {
        throw new UnsupportedOperationException();
    }

    /** The patient did not come: the place is free again, and a place is sought again. */
    public Outcome<CareRequest> reportNoShow(
            Actor actor, CommandKey key, CareRequestId request, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Lapses what was not answered in time; returns how many. Any number of nodes may do this. */
    public int expire(Instant now) {
        throw new UnsupportedOperationException();
    }

    public Inbox inbox(Actor actor) {
        throw new UnsupportedOperationException();
    }

    public Optional<Offer> find(Actor actor, OfferId offer) {
        throw new UnsupportedOperationException();
    }

    /** All offers ever made for a request within reach, oldest first. */
    public List<Offer> ofRequest(Actor actor, CareRequestId request) {
        throw new UnsupportedOperationException();
    }

    public List<Offer> search(Actor actor, OfferSearch search) {
        throw new UnsupportedOperationException();
    }
}
