package nl.samenspoed.app.placement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an offer stands. */
public sealed interface OfferState {

    /** Waits for an answer. */
    record Open() implements OfferState {}

    /**
     * @param arrivedAt null while the patient has not arrived
     */
    record Accepted(Instant at, String by, @Nullable Instant arrivedAt) implements OfferState {}

    record Refused(Instant at, String by, RefusalReason reason, @Nullable String remark)
            implements OfferState {}

    record Expired(Instant at) implements OfferState {}

    /**
     * @param because {@code place-accepted}, {@code placed-outside}, {@code request-ended}, or what
     *     the person who withdrew it said
     */
    record Withdrawn(Instant at, String because) implements OfferState {}

    /** Was accepted, but the patient did not come. */
    record FellThrough(Instant acceptedAt, Instant at, String because) implements OfferState {}

    default OfferStatus status() {
        return switch (this) {
            case Open _ -> OfferStatus.OFFERED;
            case Accepted _ -> OfferStatus.ACCEPTED;
            case Refused _ -> OfferStatus.REFUSED;
            case Expired _ -> OfferStatus.EXPIRED;
            case Withdrawn _ -> OfferStatus.WITHDRAWN;
            case FellThrough _ -> OfferStatus.FELL_THROUGH;
        };
    }
}
