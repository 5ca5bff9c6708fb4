package nl.samenspoed.app.capacity;

import java.time.Instant;

/**
 * How the stops of one service have changed so far, so that others can tell whether they look at
 * the latest.
 *
 * @param count of changes of all stops it ever had; only grows
 * @param latest when the last one was
 */
public record StopChanges(int count, Instant latest) {}
