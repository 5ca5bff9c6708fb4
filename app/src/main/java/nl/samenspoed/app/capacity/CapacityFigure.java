package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What a service last reported.
 *
 * @param free as reported, never calculated from the other numbers
 * @param sourceName the feed, or what the person used
 * @param observedAt when it was so
 * @param receivedAt when it became known here
 * @param reporter name of the person or client
 * @param others the other fields of its kind, by their codes
 * @param version number of figures this service has had
 */
public record CapacityFigure(
        ServiceId service,
        int free,
        @Nullable Integer total,
        @Nullable Integer staffed,
        @Nullable Integer occupied,
        Map<String, BigDecimal> others,
        FigureSource source,
        String sourceName,
        Instant observedAt,
        Instant receivedAt,
        PersonId reportedBy,
        String reporter,
        int version) {

    public CapacityFigure {
        others = Map.copyOf(others);
    }

    /** How long ago it was so; a reporter's clock that runs ahead counts as now. */
    public Duration ageAt(Instant now) {
        return observedAt.isAfter(now) ? Duration.ZERO : Duration.between(observedAt, now);
    }
}
