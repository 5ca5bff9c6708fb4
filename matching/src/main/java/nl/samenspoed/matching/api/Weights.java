package nl.samenspoed.matching.api;

import java.time.Duration;
import java.util.List;

/**
 * What each criterion is worth, in minutes of travel: "a place in another subregion counts as ten
 * minutes further away". So every weight can be discussed by the people who own it; the region's
 * coordination council does, in its work agreement. The standard values are a proposal of this
 * project, not a norm of the field.
 *
 * @param unknownCapacity added when no valid figure says whether there is a place; at least
 *     lastPlace plus ageing, or no news would beat good news
 * @param ageing added to a figure that is about to become invalid; a younger one in proportion
 * @param lastPlace added when one place is free; with more free in proportion less (half with two)
 * @param divert added while a stop asks to divert if possible
 * @param otherSubregion added outside the home subregion but in the home region
 * @param otherRegion added outside the home region; at least otherSubregion
 * @param notOwn added when the need names an own organisation and this is another
 * @param notPreferred added when the need names preferred organisations and this is neither one of
 *     them nor the own one
 * @param unmetWish added for each wish the place cannot meet
 * @param unreliability added when none of the declared places proved to exist; in proportion less
 *     otherwise
 * @param waitingHour added for each hour between arriving and opening, in proportion; at most an
 *     hour, or a longer journey would beat a wait
 * @param presumedReliability taken, 0 to 1, where reliability is unknown, so that a newcomer is
 *     neither first nor last
 */
public record Weights(
        Duration unknownCapacity,
        Duration ageing,
        Duration lastPlace,
        Duration divert,
        Duration otherSubregion,
        Duration otherRegion,
        Duration notOwn,
        Duration notPreferred,
        Duration unmetWish,
        Duration unreliability,
        Duration waitingHour,
        double presumedReliability) {

    /**
     * @throws IllegalArgumentException when a weight is negative, above a day, or breaks a relation
     *     described at it
     */
    public Weights {
        List.of(
                        unknownCapacity,
                        ageing,
                        lastPlace,
                        divert,
                        otherSubregion,
                        otherRegion,
                        notOwn,
                        notPreferred,
                        unmetWish,
                        unreliability)
                .forEach(weight -> requireAtMost(Duration.ofDays(1), weight, "weight"));
        requireAtMost(Duration.ofHours(1), waitingHour, "waitingHour");
        requireAtMost(unknownCapacity, lastPlace.plus(ageing), "lastPlace plus ageing");
        requireAtMost(otherRegion, otherSubregion, "otherSubregion");
        if (!(presumedReliability >= 0 && presumedReliability <= 1)) {
            throw new IllegalArgumentException(
                    """
                    The presumedReliability (%s) must be 0 to 1.
                    Maybe it is a percentage.\
                    """
                            .formatted(presumedReliability));
        }
    }

    public static Weights standard() {
        return new Weights(
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(20),
                Duration.ofMinutes(10),
                Duration.ofMinutes(25),
                Duration.ofMinutes(10),
                Duration.ofMinutes(8),
                Duration.ofMinutes(10),
                Duration.ofMinutes(20),
                Duration.ofMinutes(10),
                0.5);
    }

    /** Zero for whoever must not be brought elsewhere because of a stop. */
    public Weights withDivert(Duration weight) {
        return new Weights(
                unknownCapacity,
                ageing,
                lastPlace,
                weight,
                otherSubregion,
                otherRegion,
                notOwn,
                notPreferred,
                unmetWish,
                unreliability,
                waitingHour,
                presumedReliability);
    }

    private static void requireAtMost(Duration limit, Duration weight, String name) {
        if (weight.isNegative() || weight.compareTo(limit) > 0) {
            throw new IllegalArgumentException(
                    """
                    The %s (%s) must be 0 to %s.
                    Maybe weigh something else less instead.\
                    """
                            .formatted(name, weight, limit));
        }
    }
}
