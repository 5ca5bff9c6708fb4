package nl.samenspoed.matching.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer to a need: what fits, best first, and why the rest is left out. Every candidate of the
 * kind asked for is either listed in {@link #ranked} or excluded with a reason. Immutable;
 * explanations are made when asked for, each time anew.
 */
public interface Ranking {

    /** What fits, best first, at most {@link Rules#size}. */
    List<Ranked> ranked();

    /** The same without the reasons, for whoever asks very often and shows nobody why. */
    List<Candidate> inOrder();

    /** How many fit, listed or not. */
    int fitting();

    /** How many candidates of this kind there were: ranked and excluded together. */
    int considered();

    /**
     * How many were left out, by cause, in the order of {@link Cause}; only causes that occurred.
     */
    Map<Cause, Integer> exclusions();

    /** For each cause that occurred the nearest few left out, nearest first within a cause. */
    List<Excluded> nearestExcluded();

    /** Everything left out, nearest first; builds one explanation for each. */
    List<Excluded> listExcluded();

    /**
     * The same, only what is within this travel time and no more than so many: the nearest ones.
     * Builds an explanation for those only.
     */
    List<Excluded> listExcluded(Duration within, int most);

    /** Why this service was left out; empty when it is ranked or was not a candidate. */
    Optional<Excluded> findExcluded(UUID service);

    /** What is missing when fewer than {@link Rules#enough} have a confirmed free place. */
    Optional<Shortfall> findShortfall();
}
