package nl.samenspoed.matching.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is missing when too few confirmed places fit.
 *
 * @param confirmed how many fit with a confirmed free place
 * @param enough how many the rules call enough
 * @param maxTravel the limit searched within
 * @param fromHome the limit from home, null when there is none
 * @param validity the age up to which figures counted
 * @param exclusions how many were left out, by cause, in the order of {@link Cause}
 * @param nearest the nearest left out for each cause, in the order of {@link Cause}
 * @param nearestUnknown the nearest that would fit if its capacity were known, null when there is
 *     none
 */
public record Shortfall(
        int confirmed,
        int enough,
        Duration maxTravel,
        @Nullable Duration fromHome,
        Duration validity,
        Map<Cause, Integer> exclusions,
        List<Excluded> nearest,
        @Nullable Unconfirmed nearestUnknown) {

    public Shortfall {
        nearest = List.copyOf(nearest);
    }

    public Optional<Excluded> findNearest(Cause cause) {
        return nearest.stream().filter(it -> it.why().cause() == cause).findFirst();
    }

    /**
     * A service of unknown capacity that would otherwise fit.
     *
     * @param last its last figure, null when it never reported
     */
    public record Unconfirmed(Candidate candidate, Duration travel, @Nullable LastReport last) {}
}
