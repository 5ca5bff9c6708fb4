package nl.samenspoed.matching.api;

import java.util.UUID;

/**
 * A request that waits for a place, as one of many that are looked at together.
 *
 * @param request id of the request; unique among those that wait
 * @param rules its limits; {@link Rules#unknownRanked} and {@link Rules#rankedWhenFull} do not
 *     count here, because only a confirmed free place can be proposed
 * @param weight how much an hour of this request counts beside an hour of another, 1 to 100, so
 *     that sums of many stay exact
 */
public record Waiting(UUID request, Need need, Rules rules, int weight) {

    /**
     * @throws IllegalArgumentException when the weight is below 1 or above 100
     */
    public Waiting {
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException(
                    """
                    The weight (%d) of request (%s) must be 1 to 100.
                    Maybe an urgency was given, where the most urgent is 0.\
                    """
                            .formatted(weight, request));
        }
    }
}
