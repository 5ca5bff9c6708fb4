package nl.samenspoed.app.desk.board;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;

/**
 * The part of the country that is looked at.
 *
 * @param region null for the whole country
 * @param subregion null for the whole region
 * @param regions to choose from
 * @param subregions to choose from, within the region
 */
public record Area(
        @Nullable Region region,
        @Nullable Subregion subregion,
        List<Region> regions,
        List<Subregion> subregions) {

    public Area {
        regions = List.copyOf(regions);
        subregions = List.copyOf(subregions);
    }

    /**
     * As chosen; without a choice, where the reader works. Choosing {@code all} is a choice too.
     *
     * @param chosenRegion code of a region, {@code all}, or null
     * @param chosenSubregion code of a subregion, {@code all}, or null
     */
    static Area of(
            NetworkSnapshot network,
            Actor actor,
            @Nullable String chosenRegion,
            @Nullable String chosenSubregion) {
        var nothing = chosenRegion == null && chosenSubregion == null;
        var subregion = nothing ? ofActor(network, actor) : subregion(network, chosenSubregion);
        var region =
                subregion != null
                        ? network.getRegion(subregion.region())
                        : nothing ? regionOf(network, actor) : region(network, chosenRegion);
        if (subregion != null
                && region != null
                && chosenRegion != null
                && !chosenRegion.equals(region.code())) {
            // Another region was chosen while a subregion of the former one still stood there.
            region = region(network, chosenRegion);
            subregion = null;
        }
        return new Area(
                region,
                subregion,
                network.listRegions().stream()
                        .filter(Region::active)
                        .sorted(Comparator.comparing(Region::name))
                        .toList(),
                region == null ? List.of() : sorted(network, region.id()));
    }

    private static List<Subregion> sorted(NetworkSnapshot network, RegionId region) {
        return network.listSubregions(region).stream()
                .sorted(Comparator.comparing(Subregion::name))
                .toList();
    }

    @Nullable RegionId regionId() {
        return region == null ? null : region.id();
    }

    @Nullable SubregionId subregionId() {
        return subregion == null ? null : subregion.id();
    }

    /** Its name; empty for the whole country. */
    public String name() {
        return Stream.of(
                        subregion == null ? "" : subregion.name(),
                        region == null ? "" : region.name())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean holds(Subregion place) {
        return (subregion == null || subregion.id().equals(place.id()))
                && (region == null || region.id().equals(place.region()));
    }

    private static @Nullable Subregion ofActor(NetworkSnapshot network, Actor actor) {
        return switch (actor.scope()) {
            case Scope.InSubregion(var id) -> network.findSubregion(id).orElse(null);
            case Scope.AmongDesks(var _, var own) -> network.findSubregion(own).orElse(null);
            case Scope.OwnOrganisation() ->
                    network.subregionsOf(actor.organisation()).stream()
                            .findFirst()
                            .flatMap(network::findSubregion)
                            .orElse(null);
            case Scope.InRegion _, Scope.Country() -> null;
        };
    }

    private static @Nullable Region regionOf(NetworkSnapshot network, Actor actor) {
        return actor.scope() instanceof Scope.InRegion(var id)
                ? network.findRegion(id).orElse(null)
                : null;
    }

    private static @Nullable Region region(NetworkSnapshot network, @Nullable String code) {
        return network.listRegions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Subregion subregion(NetworkSnapshot network, @Nullable String code) {
        return network.listSubregions().stream()
                .filter(subregion -> subregion.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
