package nl.samenspoed.app.demo.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.Subregion;

/**
 * The country in regions, subregions and towns; how many regions there are follows from the facts.
 */
record Territory(Map<Region, List<Area>> regions) {

    private static final double INHABITANTS_OF_A_SUBREGION = 430_000;
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    static Territory of(List<Town> towns) {
        Map<String, List<Town>> byRegion =
                towns.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Town::region, TreeMap::new, Collectors.toList()));
        Map<Region, List<Area>> regions = new TreeMap<>(Comparator.comparing(Region::code));
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
            String capital =
                    cluster.stream()
                            .max(Comparator.comparingInt(Town::inhabitants))
                            .orElseThrow()
                            .name();
            String code = region.code() + "-" + Words.slug(capital);
            areas.add(new Area(Subregion.of(code, capital, region.id()), cluster));
        }
        areas.sort(Comparator.comparing(area -> area.subregion().code()));
        return areas;
    }

    List<Area> areas() {
        return regions.values().stream().flatMap(List::stream).toList();
    }

    List<Town> towns() {
        return areas().stream().flatMap(area -> area.towns().stream()).toList();
    }

    /** The towns where a number of things stand that every subregion has: where people live. */
    List<Town> sites(int number) {
        List<Area> areas = areas();
        List<Area> chosen = Spread.over(areas, Area::inhabitants, number, 1);
        List<Town> sites = new ArrayList<>();
        for (Area area : areas) {
            int share = Collections.frequency(chosen, area);
            sites.addAll(Spread.over(area.towns(), Town::inhabitants, share, 0));
        }
        return sites;
    }

    /** The same, per subregion. */
    List<List<Town>> sitesPerArea(int number) {
        List<Town> sites = sites(number);
        return areas().stream()
                .map(area -> sites.stream().filter(area.towns()::contains).toList())
                .toList();
    }

    Area areaOf(Town town) {
        return areas().stream()
                .filter(area -> area.towns().contains(town))
                .findFirst()
                .orElseThrow();
    }

    Catchment ownSubregion(Town town, int minutes) {
        return new Catchment(Set.of(areaOf(town).id()), Duration.ofMinutes(minutes));
    }

    Catchment ownRegion(Town town) {
        return new Catchment(Area.ids(neighbours(areaOf(town))), null);
    }

    /** All areas of the region that this one is part of. */
    List<Area> neighbours(Area area) {
        return areas().stream()
                .filter(other -> other.subregion().region().equals(area.subregion().region()))
                .toList();
    }

    List<NetworkEntry> entries() {
        List<NetworkEntry> entries = new ArrayList<>(regions.keySet());
        for (Area area : areas()) {
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
