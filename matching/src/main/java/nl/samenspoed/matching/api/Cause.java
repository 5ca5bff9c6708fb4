package nl.samenspoed.matching.api;

/**
 * Why a candidate is left out, in the order the rules are tried: what lasts longest first, so a
 * place that could never fit is not called full.
 */
public enum Cause {
    MISSING_CAPABILITY,
    OUTSIDE_CATCHMENT,
    /** Farther from home than the person may be taken. */
    TOO_FAR_FROM_HOME,
    TOO_FAR,
    CLOSED,
    OPENS_TOO_LATE,
    ARRIVES_TOO_LATE,
    FULL,
    CAPACITY_UNKNOWN,
    /** It fits, but the list was full of better ones. */
    OUTRANKED
}
