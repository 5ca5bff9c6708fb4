package nl.samenspoed.app.access;

import java.util.Objects;
import java.util.UUID;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;

/** Scopes as the database keeps them, and which reaches further. */
final class Scopes {

    private Scopes() {}

    static String reach(Scope scope) {
        return switch (scope) {
            case Scope.Country() -> "country";
            case Scope.InRegion(var _) -> "region";
            case Scope.InSubregion(var _) -> "subregion";
            case Scope.AmongDesks(var _, var _) ->
                    throw new IllegalArgumentException("Nobody is assigned this: " + scope);
            case Scope.OwnOrganisation() -> "organisation";
        };
    }

    static @Nullable UUID region(Scope scope) {
        return scope instanceof Scope.InRegion(RegionId region) ? region.value() : null;
    }

    static @Nullable UUID subregion(Scope scope) {
        return scope instanceof Scope.InSubregion(SubregionId subregion) ? subregion.value() : null;
    }

    static Scope of(String reach, @Nullable UUID region, @Nullable UUID subregion) {
        return switch (reach) {
            case "country" -> new Scope.Country();
            case "region" -> new Scope.InRegion(new RegionId(Objects.requireNonNull(region)));
            case "subregion" ->
                    new Scope.InSubregion(new SubregionId(Objects.requireNonNull(subregion)));
            case "organisation" -> new Scope.OwnOrganisation();
            default -> throw new IllegalArgumentException("Unknown reach [" + reach + "]");
        };
    }

    /** Whether an administrator may deal with this: nobody gives more than the own reach. */
    static boolean covers(
            Actor administrator,
            OrganisationId organisation,
            Scope given,
            NetworkSnapshot network) {
        return switch (administrator.scope()) {
            case Scope.Country() -> true;
            case Scope.InRegion(RegionId region) ->
                    network.regionsOf(organisation).contains(region)
                            && isWithin(region, given, network);
            case Scope.AmongDesks _ -> false;
            case Scope.InSubregion(SubregionId subregion) ->
                    network.subregionsOf(organisation).contains(subregion)
                            && isWithin(subregion, given);
            case Scope.OwnOrganisation() ->
                    administrator.organisation().equals(organisation)
                            && given instanceof Scope.OwnOrganisation;
        };
    }

    private static boolean isWithin(RegionId region, Scope given, NetworkSnapshot network) {
        return switch (given) {
            case Scope.Country() -> false;
            case Scope.InRegion(RegionId other) -> other.equals(region);
            case Scope.AmongDesks _ -> false;
            case Scope.InSubregion(SubregionId subregion) ->
                    network.findSubregion(subregion)
                            .filter(found -> found.region().equals(region))
                            .isPresent();
            case Scope.OwnOrganisation() -> true;
        };
    }

    private static boolean isWithin(SubregionId subregion, Scope given) {
        return switch (given) {
            case Scope.Country(), Scope.InRegion(var _), Scope.AmongDesks _ -> false;
            case Scope.InSubregion(SubregionId other) -> other.equals(subregion);
            case Scope.OwnOrganisation() -> true;
        };
    }
}
