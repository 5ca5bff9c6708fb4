package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to placement: search a place, offer it, answer an offer, see to the arrival. */
@Component
public class Placements {

    private final SearchingPlaces searching;
    private final MakingOffers making;
    private final AnsweringOffers answering;
    private final DiscussingOffers discussing;
    private final LapsingOffers lapsing;
    private final ReadingOffers reading;
    private final OnceOnly once;

    Placements(
            SearchingPlaces searching,
            MakingOffers making,
            AnsweringOffers answering,
            DiscussingOffers discussing,
            LapsingOffers lapsing,
            ReadingOffers reading,
            OnceOnly once) {
        this.searching = searching;
        this.making = making;
        this.answering = answering;
        this.discussing = discussing;
        this.lapsing = lapsing;
        this.reading = reading;
        this.once = once;
    }

    /** The places for what was decided; noted as a look at the patient. */
    public Outcome<PlacesFound> search(Actor actor, CareRequestId request, SearchOptions options) {
        return searching.search(actor, request, options);
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
        return once.offers(actor, key, () -> making.offer(actor, key, request, services, clock));
    }

    /** What was agreed about asking these services of this kind for this patient. */
    public OfferTerms terms(CareRequest request, String kind, Collection<ServiceEntry> asked) {
        return making.terms(request, kind, asked);
    }

    /** How long a service has to answer at this urgency, when nobody says otherwise. */
    public Duration clockFor(@Nullable Urgency urgency) {
        return making.clockFor(urgency);
    }

    /**
     * Accepts; of any number of acceptances of one request exactly one is done.
     *
     * @param expectedVersion the version of the offer the actor looked at, or null when that does
     *     not matter
     */
    public Outcome<Offer> accept(
            Actor actor, CommandKey key, OfferId offer, @Nullable Integer expectedVersion) {
        return once.offer(actor, key, () -> answering.accept(actor, key, offer, expectedVersion));
    }

    public Outcome<Offer> refuse(
            Actor actor,
            CommandKey key,
            OfferId offer,
            @Nullable Integer expectedVersion,
            RefusalReason reason,
            @Nullable String remark) {
        return once.offer(
                actor,
                key,
                () -> answering.refuse(actor, key, offer, expectedVersion, reason, remark));
    }

    /**
     * Asks something before answering; both sides see it at once, and the clock goes on.
     *
     * @param text without naming the patient, whom the receiver does not know yet
     */
    public Outcome<Offer> ask(
            Actor actor,
            CommandKey key,
            OfferId offer,
            @Nullable Integer expectedVersion,
            String text) {
        return once.offer(
                actor, key, () -> discussing.ask(actor, key, offer, expectedVersion, text));
    }

    /** Answers what a receiver asked; may be put right by another answer. */
    public Outcome<Offer> answer(
            Actor actor,
            CommandKey key,
            OfferId offer,
            @Nullable Integer expectedVersion,
            String text) {
        return once.offer(
                actor, key, () -> discussing.answer(actor, key, offer, expectedVersion, text));
    }

    /**
     * Says that the patient can come from another moment on. The offer stays open: whoever proposed
     * can still accept or refuse it as it is, and its clock goes on.
     *
     * @param remark without naming the patient
     */
    public Outcome<Offer> proposeStart(
            Actor actor,
            CommandKey key,
            OfferId offer,
            @Nullable Integer expectedVersion,
            Instant start,
            @Nullable String remark) {
        return once.offer(
                actor,
                key,
                () -> discussing.propose(actor, key, offer, expectedVersion, start, remark));
    }

    /**
     * Agrees with the start that was proposed, which makes it the acceptance.
     *
     * @param start as shown; when another was proposed since, nothing is done
     */
    public Outcome<Offer> acceptStart(Actor actor, CommandKey key, OfferId offer, Instant start) {
        return once.offer(actor, key, () -> discussing.agree(actor, key, offer, start));
    }

    /** Declines the start that was proposed; the offer goes on until its time is up. */
    public Outcome<Offer> declineStart(
            Actor actor, CommandKey key, OfferId offer, Instant start, @Nullable String remark) {
        return once.offer(actor, key, () -> discussing.decline(actor, key, offer, start, remark));
    }

    /** Takes an offer back, on the side of those who made it. */
    public Outcome<Offer> withdraw(
            Actor actor,
            CommandKey key,
            OfferId offer,
            @Nullable Integer expectedVersion,
            String because) {
        return once.offer(
                actor, key, () -> answering.withdraw(actor, key, offer, expectedVersion, because));
    }

    /** Records a place outside the network; open offers are withdrawn. */
    public Outcome<CareRequest> placeOutside(
            Actor actor,
            CommandKey key,
            CareRequestId request,
            String destination,
            String confirmedBy) {
        return once.request(
                actor,
                key,
                () -> answering.placeOutside(actor, key, request, destination, confirmedBy));
    }

    public Outcome<CareRequest> confirmArrival(Actor actor, CommandKey key, CareRequestId request) {
        return answering.confirmArrival(actor, key, request);
    }

    /** The patient did not come: the place is free again, and a place is sought again. */
    public Outcome<CareRequest> reportNoShow(
            Actor actor, CommandKey key, CareRequestId request, String reason) {
        return answering.reportNoShow(actor, key, request, reason);
    }

    /** Lapses what was not answered in time; returns how many. Any number of nodes may do this. */
    public int expire(Instant now) {
        return lapsing.expire(now);
    }

    public Inbox inbox(Actor actor) {
        return reading.inbox(actor);
    }

    public Optional<Offer> find(Actor actor, OfferId offer) {
        return reading.find(actor, offer);
    }

    /** All offers ever made to places for a request within reach, oldest first. */
    public List<Offer> ofRequest(Actor actor, CareRequestId request) {
        return reading.ofRequest(actor, request);
    }

    /** Offers within reach; one line in the trail names all patients concerned. */
    public List<Offer> search(Actor actor, OfferSearch search) {
        return reading.search(actor, search);
    }
}
