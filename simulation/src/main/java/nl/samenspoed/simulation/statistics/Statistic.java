package nl.samenspoed.simulation.statistics;

/** One number about what was measured in a run. */
public enum Statistic {
    /** How many values, or how often. */
    COUNT,
    /** Of values: per item. Of a level: over time. Of a share: from 0 to 1. */
    MEAN,
    /** Of values, in their unit. */
    DEVIATION,
    LARGEST,
    MEDIAN,
    P90,
    P95,
    P99,
    /** How often in an hour. */
    PER_HOUR
}
