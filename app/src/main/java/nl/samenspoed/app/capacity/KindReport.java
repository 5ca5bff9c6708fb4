package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one kind of capacity, as somebody gives them.
 *
 * @param kind code of the kind
 * @param amounts by code of the field
 * @param observedAt when it was so; null is now
 * @param sourceName the feed, or what the person used; shown beside the figure
 */
public record KindReport(
        String kind,
        Map<String, BigDecimal> amounts,
        @Nullable Instant observedAt,
        FigureSource source,
        String sourceName) {

    public KindReport {
        amounts = Map.copyOf(amounts);
    }
}
