package nl.samenspoed.app.capacity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known at a moment.
 *
 * @param free null when nothing was reported yet, or too long before
 */
public record PastFigure(Instant at, @Nullable Integer free, @Nullable Integer total) {}
