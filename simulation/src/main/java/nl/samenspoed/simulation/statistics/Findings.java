package nl.samenspoed.simulation.statistics;

import java.util.SortedMap;

/**
 * What one run found.
 *
 * @param byMeasure small enough to keep for each run
 * @param spreads of the tallies, to be pooled with those of other runs
 */
public record Findings(SortedMap<String, Finding> byMeasure, SortedMap<String, Spread> spreads) {}
