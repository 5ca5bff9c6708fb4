package nl.samenspoed.app.demo.life;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.SubregionId;

/** Who acts in the demo: one made-up colleague in every organisation. */
final class Cast {

    private static final PersonId DEMO =
            new PersonId(UUID.nameUUIDFromBytes("demo life".getBytes(StandardCharsets.UTF_8)));
    static final String NAME = "Demoleven";

    private static final List<String> DESKS = List.of("hap-consult", "coordination-desk");

    private Cast() {}

    /** Someone at the desk of a subregion; empty when it has none. */
    static Optional<Actor> atDesk(NetworkSnapshot network, SubregionId subregion) {
        var services = network.listServices(subregion);
        return DESKS.stream()
                .flatMap(kind -> services.stream().filter(s -> s.kind().equals(kind)))
                .findFirst()
                .map(desk -> in(desk.organisation(), new Scope.InSubregion(subregion)));
    }

    /** The same, so that it can be told what was done with the whole list at once. */
    static Actor atWaitingList(Actor desk) {
        return new Actor(
                desk.id(),
                NAME + " (wachtlijst)",
                desk.organisation(),
                desk.role(),
                desk.capabilities(),
                desk.scope(),
                desk.via(),
                desk.origin());
    }

    /** For looking how a request stands, wherever it is. */
    static Actor everywhere() {
        return in(new OrganisationId(DEMO.value()), new Scope.Country());
    }

    static Actor of(OrganisationId organisation) {
        return in(organisation, new Scope.OwnOrganisation());
    }

    /** Somebody of a profession, for what only that profession may do. */
    static Actor practising(String role, OrganisationId organisation) {
        return in(organisation, role, new Scope.OwnOrganisation());
    }

    private static Actor in(OrganisationId organisation, Scope scope) {
        return in(organisation, "demo", scope);
    }

    private static Actor in(OrganisationId organisation, String role, Scope scope) {
        return new Actor(
                DEMO,
                NAME,
                organisation,
                role,
                EnumSet.allOf(Capability.class),
                scope,
                Actor.Via.DEMO,
                "demo");
    }
}
