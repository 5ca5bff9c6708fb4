package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows rides to those who drive, wait or ordered. Who drives sees whom to fetch and nothing of the
 * illness, from accepting until the ride is over; each look is noted.
 */
@Component
class ReadingRides {

    /** A hand-over is sometimes told after the arrival. */
    private static final Duration STILL_TOLD = Duration.ofHours(12);

    private final JdbcRideLists lists;
    private final JdbcOfferLists offers;
    private final CareRequests requests;
    private final Patients patients;
    private final Trail trail;
    private final InstantSource clock;

    ReadingRides(
            JdbcRideLists lists,
            JdbcOfferLists offers,
            CareRequests requests,
            Patients patients,
            Trail trail,
            InstantSource clock) {
        this.lists = lists;
        this.offers = offers;
        this.requests = requests;
        this.patients = patients;
        this.trail = trail;
        this.clock = clock;
    }

    List<RideSheet> driven(Actor actor) {
        if (!actor.may(Capability.ANSWER_OFFER)) {
            return List.of();
        }
        var rows = lists.driven(actor.organisation(), clock.instant().minus(STILL_TOLD));
        if (rows.isEmpty()) {
            return List.of();
        }
        noted(actor, "search", null, rows);
        var names = patients.lines(rows.stream().map(RideRow::patient).toList());
        return rows.stream().flatMap(row -> sheet(row, names).stream()).toList();
    }

    /** By the place that awaits the patient, for the organisation that does. */
    Map<CareRequestId, Journey> awaited(Actor actor) {
        return actor.may(Capability.ANSWER_OFFER)
                ? lists.awaited(actor.organisation()).stream()
                        .map(RideRow::journey)
                        .collect(Collectors.toMap(Journey::request, Function.identity()))
                : Map.of();
    }

    /** How the patient of a request within reach travels or travelled last. */
    Optional<Journey> ofRequest(Actor actor, CareRequestId request) {
        return actor.may(Capability.READ_REQUEST) && requests.find(actor, request).isPresent()
                ? noted(actor, "read", request.value(), lists.last(request).stream().toList())
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** All transport services that were ever asked for a request within reach, oldest first. */
    List<Offer> offersOf(Actor actor, CareRequestId request) {
        if (!actor.may(Capability.READ_REQUEST) || requests.find(actor, request).isEmpty()) {
            return List.of();
        }
        var rows = offers.ofRequest(request, true);
        var concerned = patients.named(rows.stream().map(OfferRow::patient).toList());
        trail.read(actor, "search", "offer", request.value(), concerned, Map.of());
        return rows.stream().map(OfferRow::offer).toList();
    }

    /** The rides that offers are about, for whoever sees those offers; that look was noted then. */
    Map<RideId, Journey> about(Collection<Offer> seen) {
        var ids =
                seen.stream()
                        .map(Offer::ride)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(RideId::value)
                        .toList();
        return (ids.isEmpty() ? List.<RideRow>of() : lists.list(ids))
                .stream()
                        .map(RideRow::journey)
                        .collect(Collectors.toMap(Journey::id, Function.identity()));
    }

    private List<Journey> noted(
            Actor actor, String action, @Nullable UUID subject, List<RideRow> rows) {
        var concerned = patients.named(rows.stream().map(RideRow::patient).toList());
        trail.read(actor, action, "ride", subject, concerned, Map.of());
        return rows.stream().map(RideRow::journey).toList();
    }

    private Optional<RideSheet> sheet(RideRow row, Map<PatientId, PatientLine> names) {
        return requests.findAnywhere(row.journey().request())
                .map(request -> sheet(row.journey(), request, names.get(row.patient())));
    }

    private RideSheet sheet(Journey journey, CareRequest request, @Nullable PatientLine patient) {
        var where = request.intake().where();
        var to = journey.place();
        return new RideSheet(
                journey,
                patient == null ? null : patient.name(),
                patient == null ? null : patient.birthDate(),
                where.address(),
                where.municipality(),
                request.intake().caller().callbackNumber(),
                to == null ? null : offers.find(to).map(o -> o.offer().service()).orElse(null),
                request.care() instanceof Care.Place place ? place.mustHaves() : Set.of());
    }
}
