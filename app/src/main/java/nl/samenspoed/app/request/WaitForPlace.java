package nl.samenspoed.app.request;

import java.time.Duration;

/**
 * How long requests waited for a place, from opening to acceptance.
 *
 * @param count how many requests this is about; never zero
 * @param median half of them waited no longer
 * @param nineInTen nine in ten waited no longer (the 90th percentile, interpolated)
 * @param period how far back was looked
 */
public record WaitForPlace(int count, Duration median, Duration nineInTen, Duration period) {}
