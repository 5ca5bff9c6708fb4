package nl.samenspoed.app.consult;

import java.time.Instant;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works from a moment until another.
 *
 * @param discipline code
 * @param person null for somebody who has no account here
 * @param phone where to call; null when that is not told
 */
public record Shift(
        OrganisationId organisation,
        String discipline,
        @Nullable PersonId person,
        String name,
        Manner manner,
        @Nullable String phone,
        Instant startsAt,
        Instant endsAt) {

    boolean overlaps(Shift other) {
        return organisation.equals(other.organisation)
                && name.equalsIgnoreCase(other.name)
                && startsAt.isBefore(other.endsAt)
                && other.startsAt.isBefore(endsAt);
    }
}
