package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody gives it.
 *
 * @param others the other fields of its kind, by their codes
 * @param observedAt when it was so; null is now
 * @param sourceName the feed, or what the person used; shown beside the figure
 * @param knowsPromises whether what was promised is off it already; otherwise only who had arrived
 */
public record CapacityReport(
        int free,
        @Nullable Integer total,
        @Nullable Integer staffed,
        @Nullable Integer occupied,
        Map<String, BigDecimal> others,
        @Nullable Instant observedAt,
        FigureSource source,
        String sourceName,
        boolean knowsPromises) {

    public CapacityReport {
        others = Map.copyOf(others);
    }

    /** Only the four numbers that every kind may have. */
    public CapacityReport(
            int free,
            @Nullable Integer total,
            @Nullable Integer staffed,
            @Nullable Integer occupied,
            @Nullable Instant observedAt,
            FigureSource source,
            String sourceName,
            boolean knowsPromises) {
        this(
                free,
                total,
                staffed,
                occupied,
                Map.of(),
                observedAt,
                source,
                sourceName,
                knowsPromises);
    }

    /** Knows of promises what its source usually knows. */
    public CapacityReport(
            int free,
            @Nullable Integer total,
            @Nullable Integer staffed,
            @Nullable Integer occupied,
            @Nullable Instant observedAt,
            FigureSource source,
            String sourceName) {
        this(
                free,
                total,
                staffed,
                occupied,
                observedAt,
                source,
                sourceName,
                source.knowsPromises());
    }

    /** What a person counts at this moment. */
    public static CapacityReport now(int free) {
        return new CapacityReport(free, null, null, null, null, FigureSource.PERSON, "desk");
    }
}
