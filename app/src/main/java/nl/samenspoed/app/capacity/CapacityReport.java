package nl.samenspoed.app.capacity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody gives it.
 *
 * @param observedAt when it was so; null is now
 * @param sourceName the feed, or what the person used; shown beside the figure
 * @param knowsPromises whether what was promised is off it already; otherwise only who had arrived
 */
public record CapacityReport(
        int free,
        @Nullable Integer total,
        @Nullable Integer staffed,
        @Nullable Integer occupied,
        @Nullable Instant observedAt,
        FigureSource source,
        String sourceName,
        boolean knowsPromises) {

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
