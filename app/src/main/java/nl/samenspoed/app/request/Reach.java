package nl.samenspoed.app.request;

import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An actor's reach as parameters of a statement: {@code everywhere or region = :region or subregion
 * = :subregion or :organisation = any(parties)}.
 */
record Reach(
        boolean everywhere, @Nullable UUID region, @Nullable UUID subregion, UUID organisation) {

    static Reach of(Actor actor) {
        var own = actor.organisation().value();
        return switch (actor.scope()) {
            case Scope.Country() -> new Reach(true, null, null, own);
            case Scope.InRegion(var region) -> new Reach(false, region.value(), null, own);
            case Scope.InSubregion(var subregion) -> new Reach(false, null, subregion.value(), own);
            case Scope.OwnOrganisation() -> new Reach(false, null, null, own);
        };
    }
}
