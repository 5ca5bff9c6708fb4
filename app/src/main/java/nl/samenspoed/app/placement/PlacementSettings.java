package nl.samenspoed.app.placement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
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
 * @param neighboursWithin how many kilometres two towns may lie apart for their regions to be
 *     neighbours
 * @param waitingSteps per urgency, the ages at which a request that waits is shown as older
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
        @DefaultValue Set<String> rankedWhenFull,
        @DefaultValue("30") int neighboursWithin,
        @DefaultValue Map<Urgency, List<Duration>> waitingSteps) {

    private static final Map<Urgency, Duration> PROPOSED =
            Map.of(
                    Urgency.U0, Duration.ofMinutes(5),
                    Urgency.U1, Duration.ofMinutes(5),
                    Urgency.U2, Duration.ofMinutes(10),
                    Urgency.U3, Duration.ofMinutes(20),
                    Urgency.U4, Duration.ofMinutes(45),
                    Urgency.U5, Duration.ofMinutes(60));

    private static final Map<Urgency, List<Duration>> STEPS =
            Map.of(
                    Urgency.U0, minutes(5, 10, 15, 20),
                    Urgency.U1, minutes(5, 10, 15, 20),
                    Urgency.U2, minutes(10, 20, 30, 60),
                    Urgency.U3, minutes(30, 60, 120, 240),
                    Urgency.U4, minutes(120, 240, 480, 1440),
                    Urgency.U5, minutes(240, 480, 1440, 2880));

    PlacementSettings {
        answerWithin = answerWithin.isEmpty() ? PROPOSED : Map.copyOf(answerWithin);
        rankedWhenFull = Set.copyOf(rankedWhenFull);
        waitingSteps = waitingSteps.isEmpty() ? STEPS : Map.copyOf(waitingSteps);
        waitingSteps.values().forEach(PlacementSettings::requireGrowing);
        if (neighboursWithin < 0) {
            throw new IllegalArgumentException(
                    "The neighboursWithin (%d) must be 0 or more.".formatted(neighboursWithin));
        }
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

    /** How the ages of a waiting request are stepped; an urgency without steps has those of U3. */
    List<Duration> waitingSteps(@Nullable Urgency urgency) {
        return waitingSteps.getOrDefault(
                urgency == null ? Urgency.U3 : urgency,
                waitingSteps.getOrDefault(Urgency.U3, List.of()));
    }

    private static void requireGrowing(List<Duration> steps) {
        var before = Duration.ZERO;
        for (var step : steps) {
            if (step.compareTo(before) <= 0) {
                throw new IllegalArgumentException(
                        "The waitingSteps (%s) must grow.".formatted(steps));
            }
            before = step;
        }
    }

    private static List<Duration> minutes(long... minutes) {
        return LongStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
    }

    private static void requirePositive(Duration duration, String name) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be more than zero.".formatted(name, duration));
        }
    }
}
