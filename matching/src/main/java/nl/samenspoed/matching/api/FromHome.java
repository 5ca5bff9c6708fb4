package nl.samenspoed.matching.api;

import java.time.Duration;
import nl.samenspoed.matching.spi.Place;

/**
 * How far from home the person may be taken: a limit, not a wish.
 *
 * @param home where the person lives, which need not be where the person is
 * @param farthest longest travel time from there
 */
public record FromHome(Place home, Duration farthest) {

    /**
     * @throws IllegalArgumentException when the limit leaves out everybody
     */
    public FromHome {
        if (!farthest.isPositive()) {
            throw new IllegalArgumentException(
                    """
                    The farthest (%s) from home must be more than zero.
                    Maybe there is no limit: use null.\
                    """
                            .formatted(farthest));
        }
    }
}
