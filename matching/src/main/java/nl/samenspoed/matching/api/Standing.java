package nl.samenspoed.matching.api;

/** What is known of the free places of a ranked service. */
public enum Standing {
    /** A valid figure says there is a place. */
    CONFIRMED,
    /** No valid figure. */
    UNKNOWN,
    /** A valid figure says 0; listed last because a place may come free. */
    FULL
}
