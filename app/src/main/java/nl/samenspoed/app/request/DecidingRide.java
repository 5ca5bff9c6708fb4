package nl.samenspoed.app.request;

import static nl.samenspoed.app.command.Outcome.done;
import static nl.samenspoed.app.command.Outcome.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.RequestCommand.Placement;
import nl.samenspoed.app.request.RequestCommand.Transport.*;
import nl.samenspoed.app.request.RequestEvent.*;
import nl.samenspoed.app.request.RequestEvent.Transport.*;
import org.jspecify.annotations.Nullable;

/**
 * What a command does to the way a patient travels, or why not; a part of {@link Deciding}. Nothing
 * here moves the lead.
 */
final class DecidingRide {

    private static final Duration FARTHEST = Duration.ofDays(31);

    /** Clocks differ, and a form is filled in after it was opened. */
    private static final Duration SLACK = Duration.ofMinutes(15);

    private static final Duration OLDEST_REPORT = Duration.ofHours(24);

    private final CareRequest request;
    private final OrganisationId by;
    private final Instant now;

    DecidingRide(CareRequest request, OrganisationId by, Instant now) {
        this.request = request;
        this.by = by;
        this.now = now;
    }

    /** Whether a command about an offer is about one that was made to a transport service. */
    static boolean concerns(CareRequest request, Placement command) {
        return switch (command) {
            case RequestCommand.Transport _ -> true;
            case Placement.RefuseOffer(var offer, var _, var _, var _) -> isAsked(request, offer);
            case Placement.ExpireOffer(var offer, var _) -> isAsked(request, offer);
            case Placement.WithdrawOffer(var offer, var _) -> isAsked(request, offer);
            case Placement _ -> false;
        };
    }

    private static boolean isAsked(CareRequest request, UUID offer) {
        return request.ride() != null && request.ride().openOffers().containsKey(offer);
    }

    /** The facts that let go of transport when the patient will not come, or is already there. */
    static List<RequestEvent> lettingGo(CareRequest request, String because) {
        var ride = request.ride();
        if (ride == null || !(request.phase() instanceof Phase.AwaitingArrival)) {
            return List.of();
        }
        var facts = new ArrayList<RequestEvent>();
        ride.openOffers()
                .values()
                .forEach(o -> facts.add(new OfferWithdrawn(o.offer(), o.name(), because)));
        return facts;
    }

    /** The same, when whoever drives must hear that it is no longer needed. */
    static List<RequestEvent> cancelling(CareRequest request, String because) {
        var facts = new ArrayList<>(lettingGo(request, because));
        var ride = request.ride();
        if (ride != null
                && ride.ordered()
                && request.phase() instanceof Phase.AwaitingArrival
                && !ride.reported().containsKey(RideStep.HANDED_OVER)) {
            facts.add(new TransportCancelled(ride.id(), because));
        }
        return facts;
    }

    Outcome<List<RequestEvent>> on(Placement command) {
        return switch (command) {
            case RequestCommand.Transport transport -> onTransport(transport);
            case Placement.RefuseOffer(var offer, var reason, var remark, var _) ->
                    onOpen(offer, o -> List.of(new OfferRefused(offer, o.name(), reason, remark)));
            case Placement.ExpireOffer(var offer, var _) ->
                    onOpen(offer, o -> List.of(new OfferExpired(offer, o.name())));
            case Placement.WithdrawOffer(var offer, var because) ->
                    onOpen(offer, o -> List.of(new OfferWithdrawn(offer, o.name(), because)));
            case Placement _ -> refused(RequestRefusal.OFFER_NOT_OPEN);
        };
    }

    private Outcome<List<RequestEvent>> onTransport(RequestCommand.Transport command) {
        if (!mayStill(command)) {
            return refused(RequestRefusal.NOT_AWAITING_ARRIVAL);
        }
        return switch (command) {
            case AgreeTravel agree -> agree(agree);
            case OrderTransport order -> order(order);
            case AcceptTransport(var offer, var expected) -> accept(offer, expected);
            case ExpectArrival(var ride, var expected, var remark) ->
                    driven(ride)
                            .then(r -> inTime(expected))
                            .map(t -> List.of(new ArrivalExpected(ride, t, remark)));
            case ReportRide(var ride, var step, var at) ->
                    driven(ride).then(found -> report(found, step, at));
            case GiveBackTransport(var ride, var reason) ->
                    driven(ride).then(found -> giveBack(found, reason));
            case CancelTransport(var ride, var because) -> cancel(ride, because);
        };
    }

    /** What happened on the way may be put right when the patient is already there. */
    private boolean mayStill(RequestCommand.Transport command) {
        return request.phase() instanceof Phase.AwaitingArrival
                || request.phase() instanceof Phase.InCare && command instanceof ReportRide;
    }

    private Outcome<List<RequestEvent>> agree(AgreeTravel agree) {
        var ride = request.ride();
        if (ride != null && ride.ordered() && !ride.awaitsDesk()) {
            return refused(RequestRefusal.TRANSPORT_ALREADY_ORDERED);
        }
        var agreed = new TravelAgreed(agree.ride(), agree.kind(), agree.expectedAt(), agree.note());
        return agree.expectedAt() == null
                ? done(List.of(agreed))
                : inTime(agree.expectedAt()).map(t -> List.of(agreed));
    }

    private Outcome<List<RequestEvent>> order(OrderTransport order) {
        var ride = request.ride();
        if (ride != null && ride.carrier() != null) {
            return refused(RequestRefusal.TRANSPORT_ALREADY_ORDERED);
        }
        if (ride != null && !ride.openOffers().isEmpty() && !ride.id().equals(order.ride())) {
            return refused(RequestRefusal.OFFERS_OPEN, ride.openOffers().size());
        }
        var ordered =
                new TransportOrdered(
                        order.ride(),
                        order.kind(),
                        order.pickUpFrom(),
                        order.note(),
                        List.copyOf(order.offers()));
        return order.pickUpFrom() == null
                ? done(List.of(ordered))
                : inTime(order.pickUpFrom()).map(t -> List.of(ordered));
    }

    private Outcome<List<RequestEvent>> accept(UUID offer, Instant expected) {
        var ride = request.ride();
        if (ride == null) {
            return refused(RequestRefusal.OFFER_NOT_OPEN);
        }
        return onOpen(offer, o -> accepted(ride, o, expected))
                .then(facts -> inTime(expected).map(t -> facts));
    }

    private static List<RequestEvent> accepted(Ride ride, OfferedPlace by, Instant expected) {
        var facts = new ArrayList<RequestEvent>();
        facts.add(
                new TransportAccepted(
                        ride.id(),
                        by.offer(),
                        by.service(),
                        by.organisation(),
                        by.name(),
                        expected));
        ride.openOffers().values().stream()
                .filter(other -> !other.offer().equals(by.offer()))
                .map(other -> new OfferWithdrawn(other.offer(), other.name(), "transport-accepted"))
                .forEach(facts::add);
        return facts;
    }

    /** No step before one that comes earlier, and nothing that has not happened yet. */
    private Outcome<List<RequestEvent>> report(Ride ride, RideStep step, Instant at) {
        if (at.isAfter(now.plus(SLACK)) || at.isBefore(now.minus(OLDEST_REPORT))) {
            return refused(RequestRefusal.TIME_OUT_OF_RANGE);
        }
        var inOrder =
                ride.reported().entrySet().stream()
                        .allMatch(
                                other ->
                                        inOrder(
                                                step.compareTo(other.getKey()),
                                                at,
                                                other.getValue()));
        if (!inOrder) {
            return refused(RequestRefusal.RIDE_OUT_OF_ORDER);
        }
        var before = ride.reported().get(step);
        var corrects = before == null ? null : Integer.valueOf(before.version());
        return done(List.of(new RideReported(ride.id(), step, at, corrects)));
    }

    private static boolean inOrder(int place, Instant at, Ride.Reported other) {
        return place == 0 || (place > 0 ? !at.isBefore(other.at()) : !at.isAfter(other.at()));
    }

    private Outcome<List<RequestEvent>> giveBack(Ride ride, String reason) {
        var carrier = ride.carrier();
        return carrier == null || ride.reported().containsKey(RideStep.HANDED_OVER)
                ? refused(RequestRefusal.NO_TRANSPORT)
                : done(
                        List.of(
                                new TransportGivenBack(
                                        ride.id(), carrier.offer(), carrier.name(), reason)));
    }

    /** With the patient on board there is nothing left to cancel. */
    private Outcome<List<RequestEvent>> cancel(UUID id, String because) {
        var ride = request.ride();
        if (ride == null || !ride.id().equals(id) || !ride.ordered()) {
            return refused(RequestRefusal.NO_TRANSPORT);
        }
        return ride.reported().containsKey(RideStep.DEPARTED)
                        || ride.reported().containsKey(RideStep.HANDED_OVER)
                ? refused(RequestRefusal.TRANSPORT_UNDER_WAY)
                : done(cancelling(request, because));
    }

    /** The ride, for those who drive it. */
    private Outcome<Ride> driven(UUID id) {
        return Optional.ofNullable(request.ride())
                .filter(ride -> ride.id().equals(id))
                .filter(ride -> isDrivenByUs(ride.carrier()))
                .<Outcome<Ride>>map(Outcome::done)
                .orElseGet(() -> refused(RequestRefusal.NO_TRANSPORT));
    }

    private boolean isDrivenByUs(Ride.@Nullable Carrier carrier) {
        return carrier != null && carrier.organisation().equals(by);
    }

    private Outcome<Instant> inTime(Instant at) {
        return at.isBefore(now.minus(SLACK)) || at.isAfter(now.plus(FARTHEST))
                ? refused(RequestRefusal.TIME_OUT_OF_RANGE)
                : done(at);
    }

    private Outcome<List<RequestEvent>> onOpen(
            UUID offer, Function<OfferedPlace, List<RequestEvent>> facts) {
        var ride = request.ride();
        var open = ride == null ? null : ride.openOffers().get(offer);
        return open == null ? refused(RequestRefusal.OFFER_NOT_OPEN) : done(facts.apply(open));
    }
}
