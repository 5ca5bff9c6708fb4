package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Set;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among offers; null leaves a criterion out. Results come in order of last change,
 * oldest first, so that a reader can go on where it stopped.
 *
 * @param statuses empty is all
 * @param organisation that was asked
 * @param changedFrom inclusive
 */
public record OfferSearch(
        @Nullable OfferId id,
        Set<OfferStatus> statuses,
        @Nullable OrganisationId organisation,
        @Nullable ServiceId service,
        @Nullable CareRequestId request,
        @Nullable Instant changedFrom,
        @Nullable Instant changedBefore,
        int offset,
        int limit) {

    public OfferSearch {
        statuses = Set.copyOf(statuses);
    }
}
