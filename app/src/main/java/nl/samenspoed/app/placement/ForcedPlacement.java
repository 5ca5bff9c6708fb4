package nl.samenspoed.app.placement;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;

/**
 * A place that was taken by force, as it is reported: who did it, why and what came of it; nothing
 * about the patient.
 *
 * @param region of the request
 * @param role code of the role under which it was done
 * @param acknowledgedAt when the receiver accepted it after all; null when it did not (yet)
 * @param arrivedAt null while the patient has not arrived
 * @param fellThrough why it came to nothing; null when it did not
 */
public record ForcedPlacement(
        OfferId offer,
        CareRequestId request,
        long requestNumber,
        RegionId region,
        SubregionId subregion,
        ServiceId service,
        OrganisationId organisation,
        Instant at,
        String by,
        String role,
        String justification,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant arrivedAt,
        @Nullable String fellThrough) {}
