package nl.samenspoed.matching.api;

import java.time.Duration;

/**
 * A candidate of the right kind that is left out, and why.
 *
 * @param travel time to get there
 */
public record Excluded(Candidate candidate, Duration travel, Exclusion why) {}
