package nl.samenspoed.app.request;

import java.time.Duration;

/**
 * How long requests waited for a place, from opening until one was accepted, forced or found
 * elsewhere.
 *
 * @param count how many requests this is about; never zero
 * @param forced how many of those got a place by force
 * @param median half of them waited no longer
 * @param nineInTen nine in ten waited no longer (the 90th percentile, interpolated)
 * @param period how far back was looked
 */
public record WaitForPlace(
        int count, int forced, Duration median, Duration nineInTen, Duration period) {}
