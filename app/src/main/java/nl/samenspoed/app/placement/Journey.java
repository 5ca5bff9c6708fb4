package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;

/**
 * The way one patient gets to one accepted place: a ride, or the patient's own way. It names no
 * patient.
 *
 * @param kind code of the kind of transport
 * @param ordered whether a transport service drives or is asked to
 * @param place the accepted offer it leads to; null for a place outside the network
 * @param receiver organisation that waits; null for the same reason
 * @param destination name of the place
 * @param pickUpFrom from when the patient can be fetched; null is as soon as possible
 * @param note what whoever drives must know
 * @param carrier who drives; null while nobody does
 * @param expectedAt when the patient is expected; null when nobody knows
 * @param reported what happened on the way, when
 * @param ended null while it is going on
 */
public record Journey(
        RideId id,
        int version,
        CareRequestId request,
        long requestNumber,
        String kind,
        boolean ordered,
        @Nullable OfferId place,
        @Nullable OrganisationId receiver,
        String destination,
        @Nullable Instant pickUpFrom,
        @Nullable String note,
        @Nullable Carrier carrier,
        @Nullable Instant expectedAt,
        Map<RideStep, Instant> reported,
        @Nullable Ended ended,
        Instant changedAt) {

    public Journey {
        reported = Map.copyOf(reported);
    }

    /** The transport service that accepted. */
    public record Carrier(ServiceId service, OrganisationId organisation, String name) {}

    /**
     * @param because {@code arrived}, {@code did-not-arrive}, {@code request-ended}, {@code
     *     replaced}, or what a person said
     */
    public record Ended(Instant at, String because) {}

    boolean isDrivenBy(OrganisationId organisation) {
        return carrier != null && carrier.organisation().equals(organisation);
    }

    public Optional<Instant> at(RideStep step) {
        return Optional.ofNullable(reported.get(step));
    }

    /** The step to report next; empty after the hand-over. */
    public Optional<RideStep> nextStep() {
        RideStep next = null;
        for (var step : RideStep.values()) {
            if (reported.containsKey(step)) {
                next = null;
            } else if (next == null) {
                next = step;
            }
        }
        return Optional.ofNullable(next);
    }

    /** Expected before now, and nobody said that the patient is there. */
    public boolean isOverdue(Instant now) {
        return ended == null
                && expectedAt != null
                && expectedAt.isBefore(now)
                && !reported.containsKey(RideStep.HANDED_OVER);
    }
}
