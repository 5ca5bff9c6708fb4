package nl.samenspoed.app.placement;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Declared;
import org.jspecify.annotations.Nullable;

/**
 * A place that had said it was free and was not given, where it must be.
 *
 * @param offer the offer that was refused or not answered; names the breach
 * @param reason null when nobody answered
 * @param contestBy until when the provider can contest it
 * @param contested null when it was not
 * @param settled null while it was not
 */
public record Breach(
        OfferId offer,
        int version,
        CareRequestId request,
        long requestNumber,
        ServiceId service,
        OrganisationId organisation,
        RegionId region,
        SubregionId subregion,
        @Nullable RefusalReason reason,
        Declared declared,
        Instant at,
        Instant contestBy,
        @Nullable Contested contested,
        @Nullable Settled settled) {

    public record Contested(Instant at, String by, String explanation) {}

    public record Settled(Instant at, String by, String role, boolean upheld, String because) {}

    public boolean canBeContested(Instant now) {
        return contested == null && settled == null && !now.isAfter(contestBy);
    }

    /** Whether it is with others than the two parties: contested, or past the time for that. */
    public boolean isForOthers(Instant now) {
        return contested != null || now.isAfter(contestBy);
    }
}
