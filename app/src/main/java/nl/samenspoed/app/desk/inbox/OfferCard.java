package nl.samenspoed.app.desk.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.placement.Duty;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferState;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.placement.Remark;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One offer as it lies on the table of who must answer.
 *
 * @param key makes answering twice do it once
 * @param place name of the service that is asked
 * @param who age and gender, no name
 * @param from municipality with distance and travel time; null when not told
 * @param start when care should start, in words
 * @param talk what was said about it, in order
 * @param desk name of the organisation that asks
 * @param phone of the desk, to ask a question
 * @param duty that it must be taken, because it was said to be free; null when it may be refused
 * @param forcedRole name of the role under which it was forced; empty when it was not
 */
public record OfferCard(
        Offer offer,
        UUID key,
        String kind,
        String place,
        String who,
        @Nullable String from,
        String start,
        List<String> mustHaves,
        List<String> wishes,
        List<Said> talk,
        String desk,
        @Nullable String phone,
        @Nullable Duty duty,
        String forcedRole) {

    /** One thing that was said. */
    public record Said(Remark.Kind kind, String text, String by, Instant at) {}

    public String id() {
        return offer.id().toString();
    }

    /** Whether saying no for this reason is no breach. */
    public boolean mayRefuse(RefusalReason reason) {
        return duty == null || duty.exempt().contains(reason);
    }

    /** Number of the urgency, null when it was not judged. */
    public @Nullable Integer level() {
        Urgency urgency = offer.content().urgency();
        return urgency == null ? null : urgency.ordinal();
    }

    /** Who accepted; empty while nobody has. */
    public String acceptedBy() {
        return offer.state() instanceof OfferState.Accepted accepted ? accepted.by() : "";
    }
}
