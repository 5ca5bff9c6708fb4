/**
 * From a need to a place that was accepted: search, offers with a clock, one acceptance, arrival.
 * Owns schema {@code placement}; listens to {@code request} and claims units of {@code capacity}.
 */
@NullMarked
package nl.samenspoed.app.placement;

import org.jspecify.annotations.NullMarked;
