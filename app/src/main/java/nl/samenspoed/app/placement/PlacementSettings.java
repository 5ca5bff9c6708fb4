package nl.samenspoed.app.placement;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How offers and searches go when nobody says otherwise. The defaults are a proposal, not a norm of
 * the field; a region sets its own.
 *
 * @param answerWithin per urgency, how long a service has to answer
 * @param answerOtherwise the same for an urgency that is not named, or not known
 * @param shortestClock the shortest time to answer that a person may give
 * @param longestClock the longest
 * @param maxTravel longest travel time of a search
 * @param startWithin within which care should start when the need does not say
 * @param size how many fitting places a search lists
 * @param leftOut how many places that do not fit it lists
 * @param rankedWhenFull codes of service kinds that are listed last, not left out, when full
 */
@ConfigurationProperties("samenspoed.placement")
record PlacementSettings(
        @DefaultValue Map<Urgency, Duration> answerWithin,
        @DefaultValue("30m") Duration answerOtherwise,
        @DefaultValue("1m") Duration shortestClock,
        @DefaultValue("24h") Duration longestClock,
        @DefaultValue("45m") Duration maxTravel,
        @DefaultValue("24h") Duration startWithin,
        @DefaultValue("10") int size,
        @DefaultValue("100") int leftOut,
        @DefaultValue Set<String> rankedWhenFull) {

    private static final Map<Urgency, Duration> PROPOSED =
            Map.of(
                    Urgency.U0, Duration.ofMinutes(5),
                    Urgency.U1, Duration.ofMinutes(5),
                    Urgency.U2, Duration.ofMinutes(10),
                    Urgency.U3, Duration.ofMinutes(20),
                    Urgency.U4, Duration.ofMinutes(45),
                    Urgency.U5, Duration.ofMinutes(60));

    PlacementSettings {
        answerWithin = answerWithin.isEmpty() ? PROPOSED : Map.copyOf(answerWithin);
        rankedWhenFull = Set.copyOf(rankedWhenFull);
        if (shortestClock.compareTo(longestClock) > 0 || !shortestClock.isPositive()) {
            throw new IllegalArgumentException(
                    "The shortestClock (%s) must be positive and at most the longestClock (%s)."
                            .formatted(shortestClock, longestClock));
        }
        answerWithin.values().forEach(clock -> requirePositive(clock, "answerWithin"));
        requirePositive(answerOtherwise, "answerOtherwise");
        requirePositive(maxTravel, "maxTravel");
        requirePositive(startWithin, "startWithin");
        if (size < 1 || leftOut < 0) {
            throw new IllegalArgumentException(
                    "The size (%d) must be 1 or more and leftOut (%d) 0 or more."
                            .formatted(size, leftOut));
        }
    }

    Duration clockFor(@Nullable Urgency urgency) {
        return urgency == null
                ? answerOtherwise
                : answerWithin.getOrDefault(urgency, answerOtherwise);
    }

    /**
     * @param clock that a person gave; null when nobody did
     */
    Optional<Refusal> wrongIn(@Nullable Duration clock) {
        return clock == null || allows(clock)
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                PlacementRefusal.CLOCK_OUT_OF_RANGE,
                                clock,
                                shortestClock,
                                longestClock));
    }

    private boolean allows(Duration clock) {
        return clock.compareTo(shortestClock) >= 0 && clock.compareTo(longestClock) <= 0;
    }

    private static void requirePositive(Duration duration, String name) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be more than zero.".formatted(name, duration));
        }
    }
}
