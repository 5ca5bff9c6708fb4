package nl.samenspoed.app.access;

import java.util.Set;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever does something now: a signed-in person, a machine client, or the program itself.
 *
 * @param name shown in stories and kept in the audit trail
 * @param role code of the role under which is acted, for example {@code triagist}
 * @param via where the command came in
 * @param origin network address or node name, for the audit trail
 * @param onBehalfOf the responsible professional when that is somebody else (NEN 7513); otherwise
 *     the organisation is responsible
 */
public record Actor(
        PersonId id,
        String name,
        OrganisationId organisation,
        String role,
        Set<Capability> capabilities,
        Scope scope,
        Via via,
        String origin,
        @Nullable String onBehalfOf) {

    public Actor {
        capabilities = Set.copyOf(capabilities);
    }

    public Actor(
            PersonId id,
            String name,
            OrganisationId organisation,
            String role,
            Set<Capability> capabilities,
            Scope scope,
            Via via,
            String origin) {
        this(id, name, organisation, role, capabilities, scope, via, origin, null);
    }

    /** The same, reaching otherwise. */
    public Actor reaching(Scope other) {
        return other.equals(scope)
                ? this
                : new Actor(
                        id, name, organisation, role, capabilities, other, via, origin, onBehalfOf);
    }

    public boolean may(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Where a command came in. */
    public enum Via {
        DESK,
        FHIR,
        DEMO,
        SYSTEM
    }
}
