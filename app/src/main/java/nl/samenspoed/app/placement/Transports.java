package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door to transport: order it once a place was accepted, accept it, drive, and look at it.
 * Transport services are asked by offers; refusing one and taking one back is done at {@link
 * Placements}. Nothing here moves the lead.
 */
@Component
public class Transports {

    private final TransportCatalogue catalogue;
    private final SearchingCarriers searching;
    private final OrderingTransport ordering;
    private final DrivingRides driving;
    private final ReadingRides reading;
    private final OnceOnly once;

    Transports(
            TransportCatalogue catalogue,
            SearchingCarriers searching,
            OrderingTransport ordering,
            DrivingRides driving,
            ReadingRides reading,
            OnceOnly once) {
        this.catalogue = catalogue;
        this.searching = searching;
        this.ordering = ordering;
        this.driving = driving;
        this.reading = reading;
        this.once = once;
    }

    /** The kinds that can be chosen, in the order to show them. */
    public List<TransportKind> kinds() {
        return catalogue.kinds();
    }

    /** Those, and the ones that could be chosen once. */
    public List<TransportKind> everyKind() {
        return catalogue.everyKind();
    }

    /**
     * Who could drive, the best first.
     *
     * @param at when the patient can be fetched; null is now
     */
    public Outcome<List<CarrierFound>> carriers(
            Actor actor, CareRequestId request, String kind, @Nullable Instant at) {
        return searching.search(actor, request, kind, at);
    }

    /**
     * Asks one or several transport services at once; the first acceptance withdraws the other
     * offers. The same ride may be asked of more of them.
     *
     * @param clock how long they have to answer; null is the setting for the urgency
     */
    public Outcome<List<Offer>> order(
            Actor actor,
            CommandKey key,
            CareRequestId request,
            TransportWanted wanted,
            List<ServiceId> services,
            @Nullable Duration clock) {
        return once.offers(
                actor, key, () -> ordering.order(actor, key, request, wanted, services, clock));
    }

    /**
     * Notes that the patient comes by other means: nobody is asked. May be said again, with another
     * time.
     *
     * @param expectedAt when the patient is expected at the place; null when nobody knows
     */
    public Outcome<Journey> agree(
            Actor actor,
            CommandKey key,
            CareRequestId request,
            String kind,
            @Nullable Instant expectedAt,
            @Nullable String note) {
        return once.journey(
                actor, key, () -> ordering.agree(actor, key, request, kind, expectedAt, note));
    }

    /** Takes back what was ordered, on the side of those who ordered it. */
    public Outcome<CareRequest> cancel(
            Actor actor, CommandKey key, CareRequestId request, String because) {
        return once.request(actor, key, () -> ordering.cancel(actor, key, request, because));
    }

    /**
     * Accepts a ride; of any number of acceptances exactly one is done.
     *
     * @param expectedVersion the version of the offer the actor looked at, or null when that does
     *     not matter
     * @param expectedAt when the patient will be at the place
     */
    public Outcome<Offer> accept(
            Actor actor,
            CommandKey key,
            OfferId offer,
            @Nullable Integer expectedVersion,
            Instant expectedAt) {
        return once.offer(
                actor, key, () -> driving.accept(actor, key, offer, expectedVersion, expectedAt));
    }

    /** Says another time of arrival. */
    public Outcome<Journey> expect(
            Actor actor, CommandKey key, RideId ride, Instant at, @Nullable String remark) {
        return once.journey(actor, key, () -> driving.expect(actor, key, ride, at, remark));
    }

    /** Reports what happened on the way; said again it corrects what was said before. */
    public Outcome<Journey> report(
            Actor actor, CommandKey key, RideId ride, RideStep step, Instant at) {
        return once.journey(actor, key, () -> driving.report(actor, key, ride, step, at));
    }

    /** Cannot drive after all; those who ordered must ask another. */
    public Outcome<Journey> giveBack(Actor actor, CommandKey key, RideId ride, String reason) {
        return once.journey(actor, key, () -> driving.giveBack(actor, key, ride, reason));
    }

    /** What the own organisation drives, with whom to fetch where. */
    public List<RideSheet> driven(Actor actor) {
        return reading.driven(actor);
    }

    /** How those travel whom the own organisation awaits. */
    public Map<CareRequestId, Journey> awaited(Actor actor) {
        return reading.awaited(actor);
    }

    public Optional<Journey> ofRequest(Actor actor, CareRequestId request) {
        return reading.ofRequest(actor, request);
    }

    public List<Offer> offersOf(Actor actor, CareRequestId request) {
        return reading.offersOf(actor, request);
    }

    /** The rides that offers are about which the reader was just shown. */
    public Map<RideId, Journey> about(Collection<Offer> seen) {
        return reading.about(seen);
    }
}
