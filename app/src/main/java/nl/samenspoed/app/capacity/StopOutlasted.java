package nl.samenspoed.app.capacity;

import java.time.Instant;
import nl.samenspoed.app.agreement.FollowedRule;

/**
 * A stop that is in force longer than partners signed. Told once, in the transaction that notes it.
 *
 * @param since when it came into force
 * @param endBy until when it could last
 */
public record StopOutlasted(
        Stop stop, Instant since, Instant endBy, FollowedRule rule, Instant at) {}
