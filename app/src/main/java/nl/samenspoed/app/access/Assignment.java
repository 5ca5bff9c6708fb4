package nl.samenspoed.app.access;

import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One way somebody may act: a role, for an organisation, as far as a scope.
 *
 * @param onBehalfOf the responsible professional when that is somebody else
 * @param preferred the one to start with when there are several
 */
public record Assignment(
        UUID id,
        String role,
        Set<Capability> capabilities,
        OrganisationId organisation,
        Scope scope,
        @Nullable String onBehalfOf,
        boolean preferred) {

    public Assignment {
        capabilities = Set.copyOf(capabilities);
    }
}
