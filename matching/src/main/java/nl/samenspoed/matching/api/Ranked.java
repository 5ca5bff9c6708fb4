package nl.samenspoed.matching.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A candidate that fits, with the reasons for its place in the order.
 *
 * @param position 1 for the best
 * @param candidate the service as it was weighed
 * @param standing what is known of its free places
 * @param travel time to get there
 * @param start when care can start: arrival, opening or the earliest asked for, whichever is last
 * @param weighted what the order is by, lowest first: travel time plus what {@link Weights} add
 * @param reasons exactly three, what counts most for this candidate first
 * @param remarks what speaks against it or must be seen, possibly none
 */
public record Ranked(
        int position,
        Candidate candidate,
        Standing standing,
        Duration travel,
        Instant start,
        Duration weighted,
        List<Reason> reasons,
        List<Remark> remarks) {

    public Ranked {
        reasons = List.copyOf(reasons);
        remarks = List.copyOf(remarks);
    }
}
