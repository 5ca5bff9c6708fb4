package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.TreatmentLimits;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand.Transport;
import nl.samenspoed.app.request.RequestRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Arranges how a patient gets to the accepted place: asks transport services, or notes that the
 * patient comes by other means.
 */
@Component
class OrderingTransport {

    private static final int MOST = 20;

    private final CareRequests requests;
    private final TransportCatalogue catalogue;
    private final FindingCarriers finding;
    private final OpenOffers open;
    private final JdbcOffers offers;
    private final JdbcRides rides;
    private final TreatmentLimits limits;
    private final PlacementSettings settings;
    private final InstantSource clock;

    OrderingTransport(
            CareRequests requests,
            TransportCatalogue catalogue,
            FindingCarriers finding,
            OpenOffers open,
            JdbcOffers offers,
            JdbcRides rides,
            TreatmentLimits limits,
            PlacementSettings settings,
            InstantSource clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.finding = finding;
        this.open = open;
        this.offers = offers;
        this.rides = rides;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    Outcome<Journey> agree(
            Actor actor,
            CommandKey key,
            CareRequestId id,
            String kind,
            @Nullable Instant expectedAt,
            @Nullable String note) {
        return AwaitingPhase.find(requests, actor, id)
                .then(
                        request ->
                                catalogue
                                        .known(kind)
                                        .then(
                                                known ->
                                                        open.inTransaction(
                                                                actor,
                                                                id,
                                                                new Transport.AgreeTravel(
                                                                        sameWay(request),
                                                                        known.code(),
                                                                        expectedAt,
                                                                        note),
                                                                after ->
                                                                        rides.save(
                                                                                after, actor,
                                                                                key))));
    }

    /** Another time or means is the same journey; only what was ordered is another. */
    private static UUID sameWay(CareRequest request) {
        var ride = request.ride();
        return ride == null || ride.ordered() ? UUID.randomUUID() : ride.id();
    }

    Outcome<List<Offer>> order(
            Actor actor,
            CommandKey key,
            CareRequestId id,
            TransportWanted wanted,
            List<ServiceId> services,
            @Nullable Duration within) {
        var wrong = wrongIn(services, within);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        return AwaitingPhase.find(requests, actor, id)
                .then(
                        request ->
                                ordered(wanted.kind())
                                        .then(kind -> finding.checked(request, kind, services))
                                        .then(
                                                asked ->
                                                        order(
                                                                actor, key, request, wanted, asked,
                                                                within)));
    }

    private Outcome<List<Offer>> order(
            Actor actor,
            CommandKey key,
            CareRequest request,
            TransportWanted wanted,
            List<ServiceEntry> asked,
            @Nullable Duration within) {
        var ride = sameRide(request, wanted);
        var time = within == null ? settings.clockFor(request.urgency()) : within;
        var answerBy = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(time);
        var made =
                new NewOffers(
                        asked.stream()
                                .map(
                                        service ->
                                                new NewOffers.To(
                                                        OfferId.random(), service, answerBy, null))
                                .toList(),
                        content(request, wanted),
                        new RideId(ride),
                        OfferTerms.NOTHING_AGREED);
        var command =
                new Transport.OrderTransport(
                        ride, wanted.kind(), wanted.pickUpFrom(), wanted.note(), made.places());
        return open.recordedInTransaction(
                actor,
                request.id(),
                command,
                recording -> {
                    var offered = offers.make(actor, key, recording, made);
                    if (offered.isEmpty()) {
                        return Optional.empty();
                    }
                    var unused = rides.save(recording.after(), actor, null);
                    return Optional.of(offered);
                });
    }

    /** What was asked before and nobody took may be asked of others too. */
    private static UUID sameRide(CareRequest request, TransportWanted wanted) {
        var ride = request.ride();
        var same =
                ride != null
                        && ride.isSought()
                        && ride.kind().equals(wanted.kind())
                        && Objects.equals(ride.pickUpFrom(), wanted.pickUpFrom())
                        && Objects.equals(ride.note(), wanted.note());
        return same ? Objects.requireNonNull(ride).id() : UUID.randomUUID();
    }

    Outcome<CareRequest> cancel(Actor actor, CommandKey key, CareRequestId id, String because) {
        return AwaitingPhase.find(requests, actor, id)
                .then(
                        request ->
                                request.ride() == null
                                        ? Outcome.refused(RequestRefusal.NO_TRANSPORT)
                                        : open.inTransaction(
                                                actor,
                                                id,
                                                new Transport.CancelTransport(
                                                        request.ride().id(), because),
                                                after -> {
                                                    int ignored =
                                                            rides.end(
                                                                    id,
                                                                    because,
                                                                    after.changedAt(),
                                                                    actor,
                                                                    key);
                                                    return after;
                                                }));
    }

    private Outcome<TransportKind> ordered(String code) {
        return catalogue
                .known(code)
                .then(
                        kind ->
                                kind.ordered()
                                        ? Outcome.done(kind)
                                        : Outcome.refused(
                                                PlacementRefusal.TRANSPORT_NOT_ORDERED, code));
    }

    private Optional<Refusal> wrongIn(List<ServiceId> services, @Nullable Duration within) {
        if (services.isEmpty()) {
            return Optional.of(Refusal.of(PlacementRefusal.NO_SERVICES));
        }
        if (services.size() > MOST) {
            return Optional.of(
                    Refusal.of(PlacementRefusal.TOO_MANY_SERVICES, services.size(), MOST));
        }
        return settings.wrongIn(within);
    }

    /** From where, where to, when, how, and what must be brought or known: of nobody. */
    private OfferContent content(CareRequest request, TransportWanted wanted) {
        var way = (Phase.AwaitingArrival) request.phase();
        return new OfferContent(
                wanted.kind(),
                Objects.requireNonNullElse(wanted.note(), ""),
                request.urgency(),
                null,
                Gender.UNKNOWN,
                request.intake().where().municipality(),
                way.need().mustHaves(),
                Set.of(),
                wanted.pickUpFrom(),
                null,
                way.destination(),
                limits.now(request.patient()));
    }
}
