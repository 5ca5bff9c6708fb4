package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened a request out of reach because it could not wait; it ends by itself.
 *
 * @param lead who had the lead when it was opened
 * @param until when it ends by itself
 * @param endedAt when it was ended before that
 * @param review what was thought of it afterwards; null until somebody did
 */
public record EmergencyAccess(
        UUID id,
        CareRequestId request,
        long number,
        PersonId person,
        String personName,
        String role,
        OrganisationId organisation,
        OrganisationId lead,
        String reason,
        Instant at,
        Instant until,
        @Nullable Instant endedAt,
        @Nullable Review review) {

    /**
     * @param reason always there when it was not approved
     */
    public record Review(boolean approved, @Nullable String reason, Instant at, String by) {}

    public boolean isRunning(Instant now) {
        return endedAt == null && until.isAfter(now);
    }
}
