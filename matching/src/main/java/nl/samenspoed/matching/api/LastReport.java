package nl.samenspoed.matching.api;

import java.time.Duration;

/**
 * The last figure a service reported, too old to count.
 *
 * @param age how old it is now
 */
public record LastReport(Figure figure, Duration age) {}
