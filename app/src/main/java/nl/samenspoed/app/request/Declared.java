package nl.samenspoed.app.request;

import java.time.Instant;
import nl.samenspoed.app.agreement.FollowedRule;
import org.jspecify.annotations.Nullable;

/**
 * What a service had said of itself when it was asked, where whoever reports it free must deliver.
 *
 * @param free how many places it said were free
 * @param observedAt when that was so, as it said
 * @param rule what was signed about it; null where it was switched on without an agreement
 */
public record Declared(int free, Instant observedAt, @Nullable FollowedRule rule) {}
