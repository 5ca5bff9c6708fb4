package nl.samenspoed.matching.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number of free places as somebody reported it.
 *
 * @param free places, 0 or more
 * @param observedAt when that was so, not when it arrived here
 * @param validity age after which it no longer counts; null is what {@link Rules} say
 */
public record Figure(int free, Instant observedAt, @Nullable Duration validity) {

    /** One that counts as long as any other. */
    public Figure(int free, Instant observedAt) {
        this(free, observedAt, null);
    }

    /**
     * @throws IllegalArgumentException when free is negative or the validity is not positive
     */
    public Figure {
        if (validity != null && !validity.isPositive()) {
            throw new IllegalArgumentException(
                    """
                    The validity (%s) must be positive.
                    Maybe a figure that never counts should be left out.\
                    """
                            .formatted(validity));
        }
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
