package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody else signs a version for a party.
 *
 * @param role code of the role that may sign; null for whoever signs for the organisation
 * @param until when it ends by itself
 * @param withdrawn null when the party did not take it back
 */
public record SigningMandate(
        UUID id,
        OrganisationId party,
        OrganisationId signer,
        @Nullable String role,
        AgreementVersion.Step given,
        Instant until,
        AgreementVersion.@Nullable Step withdrawn) {

    public boolean isOnAt(Instant at) {
        return withdrawn == null && at.isBefore(until);
    }

    /** Whether this actor is whom it speaks of. A role that is named needs no other mandate. */
    boolean names(Actor actor) {
        return signer.equals(actor.organisation())
                && (role == null
                        ? actor.may(Capability.SIGN_AGREEMENT)
                        : role.equals(actor.role()));
    }
}
