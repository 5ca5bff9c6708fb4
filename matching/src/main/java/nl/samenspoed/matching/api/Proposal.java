package nl.samenspoed.matching.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which place for which of the requests that wait, looked at together. Advice: each line still is
 * an offer that somebody makes and somebody accepts.
 *
 * @param lines one for each request that gets a place, in the order in which they were given
 * @param unplaced requests for which no place is left, in the order in which they were given
 * @param prices what one more place at a service would save all together, in weighted time; only
 *     services whose places are all spoken for. This is the dual of the assignment (shadow price)
 *     and proves that no other assignment is cheaper
 * @param weighted the sum over all lines of {@link Ranked#weighted} times {@link Waiting#weight}
 */
public record Proposal(
        List<Line> lines, List<UUID> unplaced, Map<UUID, Duration> prices, Duration weighted) {

    public Proposal {
        lines = List.copyOf(lines);
        unplaced = List.copyOf(unplaced);
        prices = Map.copyOf(prices);
    }

    /**
     * @param place what is proposed, with its reasons; its position is that in the request's own
     *     ranking of confirmed free places
     * @param favourite the request's own best place, the same when it gets it
     */
    public record Line(UUID request, Ranked place, Ranked favourite) {

        /** Whether it gives way to somebody else at the place it would choose itself. */
        public boolean givesWay() {
            return place.position() > 1;
        }

        /** What giving way costs it, in weighted time. */
        public Duration sacrifice() {
            return place.weighted().minus(favourite.weighted());
        }
    }
}
