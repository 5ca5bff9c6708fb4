package nl.samenspoed.app.placement;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The program itself as the one who does something. */
final class Program {

    private static final PersonId ID =
            new PersonId(UUID.nameUUIDFromBytes("samenspoed".getBytes(StandardCharsets.UTF_8)));

    private Program() {}

    /** For the desk that handles a request. */
    static Actor onBehalfOf(OrganisationId desk) {
        return onBehalfOf(desk, null);
    }

    /**
     * @param person name of the one who asked for it beforehand
     */
    static Actor onBehalfOf(OrganisationId desk, @Nullable String person) {
        return new Actor(
                ID,
                "Samenspoed",
                desk,
                "program",
                Set.of(Capability.OFFER_PLACE),
                new Scope.OwnOrganisation(),
                Actor.Via.SYSTEM,
                "clock",
                person);
    }
}
