package nl.samenspoed.app.consult;

import java.time.Instant;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works now.
 *
 * @param discipline code; null for whoever advises on nothing
 * @param role code of the role of somebody who said so; null when only the roster does
 * @param person null for somebody who has no account here
 * @param phone where to call; null when that is not told
 * @param saidAt when this person said so; null when only the roster does
 */
public record AtWork(
        OrganisationId organisation,
        @Nullable String discipline,
        @Nullable String role,
        @Nullable PersonId person,
        String name,
        Manner manner,
        @Nullable String phone,
        Instant until,
        @Nullable Instant saidAt) {

    static AtWork planned(Shift shift) {
        return new AtWork(
                shift.organisation(),
                shift.discipline(),
                null,
                shift.person(),
                shift.name(),
                shift.manner(),
                shift.phone(),
                shift.endsAt(),
                null);
    }

    /** How somebody works by their own word; the telephone number comes from the roster. */
    static AtWork said(Presence said, Manner manner, @Nullable Shift shift) {
        return new AtWork(
                said.organisation(),
                shift == null ? said.discipline() : shift.discipline(),
                said.role(),
                said.person(),
                said.name(),
                manner,
                shift == null ? null : shift.phone(),
                said.until(),
                said.saidAt());
    }
}
