package nl.samenspoed.app.agreement.rule;

import java.time.Instant;

/**
 * A time at which it was too busy for the usual rules.
 *
 * @param until the first instant at which it is no more
 */
public record Pressure(Instant since, Instant until) {

    boolean isOnAt(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
