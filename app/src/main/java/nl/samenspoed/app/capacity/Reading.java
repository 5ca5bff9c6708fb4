package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.samenspoed.app.access.PersonId;

/**
 * What a service last reported of one kind of capacity.
 *
 * @param amounts by code of the field, calculated ones included
 * @param version number of reports there have been
 */
public record Reading(
        Map<String, BigDecimal> amounts,
        FigureSource source,
        String sourceName,
        Instant observedAt,
        Instant receivedAt,
        PersonId reportedBy,
        String reporter,
        int version) {

    public Reading {
        amounts = Map.copyOf(amounts);
    }

    /** How long ago it was so; a reporter's clock that runs ahead counts as now. */
    Duration ageAt(Instant now) {
        return observedAt.isAfter(now) ? Duration.ZERO : Duration.between(observedAt, now);
    }
}
