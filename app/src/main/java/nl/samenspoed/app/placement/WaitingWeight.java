package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import nl.samenspoed.app.request.CareRequest;

/**
 * How much an hour of one request counts beside an hour of another while they wait for a place: by
 * urgency from 1 (U5) to 6 (U0), and one more for every two hours it has waited, up to four. Our
 * own rule until a work agreement says otherwise: a day of waiting must not be outweighed for ever
 * by whoever comes in a little more urgent.
 */
final class WaitingWeight {

    private static final int LEAST = 1;
    private static final int MOST_URGENT = 6;
    private static final Duration STEP = Duration.ofHours(2);
    private static final int MOST_STEPS = 4;

    private WaitingWeight() {}

    static int of(CareRequest request, Instant now) {
        var urgency = request.urgency();
        int byUrgency = urgency == null ? LEAST : Math.max(LEAST, MOST_URGENT - urgency.ordinal());
        var waited = Duration.between(request.openedAt(), now);
        return byUrgency + (int) Math.clamp(waited.dividedBy(STEP), 0, MOST_STEPS);
    }
}
