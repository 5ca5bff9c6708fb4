package nl.samenspoed.app.request;

import java.time.Duration;

/**
 * How long requests waited for a place, from opening to acceptance.
 *
 * @param count how many requests this is about; never zero
 * @param median half of them waited no longer
 * @param period how far back was looked
 */
public record WaitForPlace(int count, Duration median, Duration period) {}
