package nl.samenspoed.app.stream;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;

/** Who may know that an event happened. */
final class Audience {

    private Audience() {}

    static boolean includes(Actor actor, StreamEvent event) {
        return event.organisations().contains(actor.organisation().value())
                || switch (actor.scope()) {
                    case Scope.Country() -> true;
                    case Scope.InRegion(var region) -> region.value().equals(event.region());
                    case Scope.InSubregion(var subregion) ->
                            subregion.value().equals(event.subregion());
                    case Scope.AmongDesks(var region, var _) ->
                            region.value().equals(event.region());
                    case Scope.OwnOrganisation() -> false;
                };
    }
}
