package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was known at a moment.
 *
 * @param figure what was free, or the score; null when nothing was reported yet, or too long before
 */
public record PastFigure(Instant at, @Nullable BigDecimal figure) {}
