package nl.samenspoed.matching.api;

import java.time.Duration;
import java.time.Instant;

/**
 * A number of free places as somebody reported it.
 *
 * @param free places, 0 or more
 * @param observedAt when that was so, not when it arrived here
 */
public record Figure(int free, Instant observedAt) {

    /**
     * @throws IllegalArgumentException when free is negative
     */
    public Figure {
        if (free < 0) {
            throw new IllegalArgumentException(
                    """
                    The number of free places (%d) must be 0 or more.
                    Maybe an overbooked service should report 0.\
                    """
                            .formatted(free));
        }
    }

    /** How old this figure is, never negative: a reporter's clock that runs ahead counts as now. */
    public Duration ageAt(Instant now) {
        return observedAt.isAfter(now) ? Duration.ZERO : Duration.between(observedAt, now);
    }
}
