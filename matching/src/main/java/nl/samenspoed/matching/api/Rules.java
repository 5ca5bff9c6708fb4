package nl.samenspoed.matching.api;

import java.time.Duration;
import java.util.Set;

/**
 * The agreements a search is held to; data of the (sub)region, never a constant of the code.
 *
 * @param maxTravel longest acceptable travel time
 * @param validity age after which a figure no longer counts and capacity is unknown
 * @param unknownRanked whether services of unknown capacity are ranked (lower, and shown as
 *     unknown) or left out
 * @param rankedWhenFull kinds whose services are ranked last, not left out, when they report 0
 *     free, because a place may come free soon (a birth room)
 * @param size most services a ranking lists, 1 or more
 * @param enough how many listed-or-not services with a confirmed free place are enough; with fewer
 *     the ranking explains its shortfall; 0 for kinds that report no figures
 * @param weights what each criterion is worth
 */
public record Rules(
        Duration maxTravel,
        Duration validity,
        boolean unknownRanked,
        Set<String> rankedWhenFull,
        int size,
        int enough,
        Weights weights) {

    /**
     * @throws IllegalArgumentException when a limit makes every ranking empty or is above a week
     */
    public Rules {
        rankedWhenFull = Set.copyOf(rankedWhenFull);
        requirePositive(maxTravel, "maxTravel");
        requirePositive(validity, "validity");
        if (size < 1 || enough < 0) {
            throw new IllegalArgumentException(
                    """
                    The size (%d) must be 1 or more and enough (%d) must be 0 or more.
                    Maybe the two were exchanged.\
                    """
                            .formatted(size, enough));
        }
    }

    /** 45 minutes, figures of up to 4 hours, unknown capacity ranked, the best 10. */
    public static Rules standard() {
        return new Rules(
                Duration.ofMinutes(45),
                Duration.ofHours(4),
                true,
                Set.of(),
                10,
                1,
                Weights.standard());
    }

    public Rules withMaxTravel(Duration limit) {
        return new Rules(limit, validity, unknownRanked, rankedWhenFull, size, enough, weights);
    }

    public Rules withValidity(Duration limit) {
        return new Rules(maxTravel, limit, unknownRanked, rankedWhenFull, size, enough, weights);
    }

    public Rules withUnknownRanked(boolean ranked) {
        return new Rules(maxTravel, validity, ranked, rankedWhenFull, size, enough, weights);
    }

    public Rules withRankedWhenFull(String... kinds) {
        return new Rules(maxTravel, validity, unknownRanked, Set.of(kinds), size, enough, weights);
    }

    public Rules withSize(int listed) {
        return new Rules(
                maxTravel, validity, unknownRanked, rankedWhenFull, listed, enough, weights);
    }

    public Rules withEnough(int confirmed) {
        return new Rules(
                maxTravel, validity, unknownRanked, rankedWhenFull, size, confirmed, weights);
    }

    public Rules withWeights(Weights others) {
        return new Rules(maxTravel, validity, unknownRanked, rankedWhenFull, size, enough, others);
    }

    private static void requirePositive(Duration limit, String name) {
        if (!limit.isPositive() || limit.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException(
                    """
                    The %s (%s) must be more than zero and at most a week.
                    Maybe its unit is wrong.\
                    """
                            .formatted(name, limit));
        }
    }
}
