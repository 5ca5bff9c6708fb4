package nl.samenspoed.app.capacity;

/**
 * What became of a report.
 *
 * @param current false when a younger figure was already there; then this one is history only
 * @param availability as it is now
 */
public record Reported(boolean current, Availability availability) {}
