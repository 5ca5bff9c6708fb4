package nl.samenspoed.app.demo.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.network.SubregionId;

/**
 * The country in regions, subregions and towns; how many regions there are follows from the facts.
 */
final class Territory {

    private static final double INHABITANTS_OF_A_SUBREGION = 430_000;
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    private final SortedMap<Region, List<Area>> regions;
    private final List<Area> areas;
    private final Map<String, Area> areaOfTown = new HashMap<>();

    private Territory(SortedMap<Region, List<Area>> regions) {
        this.regions = regions;
        areas = regions.values().stream().flatMap(List::stream).toList();
        for (Area area : areas) {
            area.towns().forEach(town -> areaOfTown.put(town.code(), area));
        }
    }

    static Territory of(List<Town> towns) {
        Map<String, List<Town>> byRegion =
                towns.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Town::region, TreeMap::new, Collectors.toList()));
        SortedMap<Region, List<Area>> regions = new TreeMap<>(Comparator.comparing(Region::code));
        byRegion.forEach(
                (name, members) -> {
                    Region region = Region.of(Words.slug(name), name);
                    regions.put(region, areas(region, members));
                });
        return new Territory(regions);
    }

    private static List<Area> areas(Region region, List<Town> towns) {
        int inhabitants = towns.stream().mapToInt(Town::inhabitants).sum();
        int number = Math.toIntExact(Math.round(inhabitants / INHABITANTS_OF_A_SUBREGION));
        List<Area> areas = new ArrayList<>();
        for (List<Town> cluster : Clusters.of(towns, Math.clamp(number, FEWEST, MOST))) {
            String capital = cluster.stream().min(Town.LARGEST_FIRST).orElseThrow().name();
            String code = region.code() + "-" + Words.slug(capital);
            areas.add(new Area(Subregion.of(code, capital, region.id()), cluster));
        }
        areas.sort(Comparator.comparing(area -> area.subregion().code()));
        return areas;
    }

    SortedMap<Region, List<Area>> regions() {
        return regions;
    }

    List<Town> towns() {
        return areas.stream().flatMap(area -> area.towns().stream()).toList();
    }

    /** The towns where a number of things stand that every subregion has: where people live. */
    List<Town> sites(int number) {
        return sitesPerArea(number).stream().flatMap(List::stream).toList();
    }

    /** The same, per subregion. */
    List<List<Town>> sitesPerArea(int number) {
        int[] shares = Spread.shares(areas, Area::inhabitants, number, 1);
        List<List<Town>> sites = new ArrayList<>();
        for (int area = 0; area < shares.length; area++) {
            sites.add(Spread.over(areas.get(area).towns(), Town::inhabitants, shares[area]));
        }
        return sites;
    }

    private Area areaOf(Town town) {
        return Objects.requireNonNull(areaOfTown.get(town.code()), town.name());
    }

    Catchment ownSubregion(Town town, int minutes) {
        return new Catchment(Set.of(areaOf(town).id()), Duration.ofMinutes(minutes));
    }

    Catchment ownRegion(Town town) {
        List<Area> neighbours =
                areas.stream()
                        .filter(
                                area ->
                                        area.subregion()
                                                .region()
                                                .equals(areaOf(town).subregion().region()))
                        .toList();
        return new Catchment(Area.ids(neighbours), null);
    }

    /** Everybody in the subregions in which these towns lie. */
    Catchment subregionsOf(List<Town> towns) {
        Set<SubregionId> subregions =
                towns.stream().map(town -> areaOf(town).id()).collect(Collectors.toSet());
        return new Catchment(subregions, null);
    }

    List<NetworkEntry> entries() {
        List<NetworkEntry> entries = new ArrayList<>(regions.keySet());
        for (Area area : areas) {
            entries.add(area.subregion());
            area.towns().forEach(town -> entries.add(municipality(area, town)));
        }
        return entries;
    }

    private static Municipality municipality(Area area, Town town) {
        return new Municipality(
                town.code(),
                town.name(),
                area.id(),
                town.position(),
                town.inhabitants(),
                true,
                Revision.NONE);
    }
}
