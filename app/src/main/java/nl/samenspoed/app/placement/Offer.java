package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;

/**
 * One service asked to take one patient, or one transport service asked to bring one to a place.
 *
 * @param requestNumber what people call the request by
 * @param organisation that was asked
 * @param desk organisation that asked
 * @param answerBy from when an acceptance comes too late
 * @param held whether a unit of capacity was held for it when it was made
 * @param changedAt when the state or the talk last changed
 * @param ride what it is asked to drive; null for a place that is asked to take the patient
 * @param talk what was said about it, in order
 * @param seen null while nobody at the receiver said that it was seen
 * @param force null unless the place was taken without the receiver's yes
 */
public record Offer(
        OfferId id,
        int version,
        CareRequestId request,
        long requestNumber,
        ServiceId service,
        OrganisationId organisation,
        OrganisationId desk,
        RegionId region,
        SubregionId subregion,
        Instant madeAt,
        Instant answerBy,
        boolean held,
        OfferState state,
        Instant changedAt,
        OfferContent content,
        @Nullable RideId ride,
        List<Remark> talk,
        @Nullable Seen seen,
        @Nullable Force force) {

    /** Somebody at the receiver looked at it. */
    public record Seen(Instant at, String by) {}

    /**
     * @param role code of the role under which it was done
     * @param acknowledgedAt when the receiver accepted it after all; null when it did not (yet)
     */
    public record Force(
            Instant at,
            String by,
            String role,
            String justification,
            @Nullable Instant acknowledgedAt) {}

    /** Whether a place was taken here that the receiver still has to say yes to. */
    public boolean isForced() {
        return force != null
                && force.acknowledgedAt() == null
                && state instanceof OfferState.Accepted accepted
                && accepted.arrivedAt() == null;
    }

    public Offer {
        talk = List.copyOf(talk);
    }

    /** When the receiver could start instead, while nobody has answered that; or null. */
    public @Nullable Instant proposedStart() {
        return isOpen() ? lastStart(Remark.Kind.PROPOSAL) : null;
    }

    /** When care starts, if another moment was agreed than was asked for; or null. */
    public @Nullable Instant agreedStart() {
        return lastStart(Remark.Kind.AGREED);
    }

    private @Nullable Instant lastStart(Remark.Kind kind) {
        return talk.stream()
                .filter(said -> said.kind().isAboutStart())
                .reduce((earlier, later) -> later)
                .filter(said -> said.kind() == kind)
                .map(Remark::start)
                .orElse(null);
    }

    /** Whether transport is asked, and not a place. */
    public boolean isOfTransport() {
        return ride != null;
    }

    public boolean isOpen() {
        return state instanceof OfferState.Open;
    }

    /** What is left of the clock, never negative. */
    public Duration remaining(Instant now) {
        return now.isBefore(answerBy) ? Duration.between(now, answerBy) : Duration.ZERO;
    }
}
