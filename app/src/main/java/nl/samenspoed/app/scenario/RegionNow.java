package nl.samenspoed.app.scenario;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;

/**
 * What a region has now, as far as the network and the last figures say.
 *
 * @param parts its subregions with inhabitants, by name
 */
record RegionNow(String name, List<Part> parts) {

    private static final Map<Sizing.Place, Set<String>> KINDS =
            Map.of(
                    Sizing.Place.SHORT_STAY, Set.of("elv-low", "elv-high", "elv-palliative"),
                    Sizing.Place.REHABILITATION, Set.of("grz"),
                    Sizing.Place.HOME_NURSING, Set.of("home-nursing", "home-nursing-acute"),
                    Sizing.Place.CRISIS_BED, Set.of("mental-health-crisis-bed"));

    /**
     * A subregion.
     *
     * @param position in the middle of its people
     * @param hospitals how many have an emergency department
     * @param posts how many out-of-hours posts
     * @param stations how many ambulance posts
     */
    record Part(
            String name,
            long inhabitants,
            Position position,
            int hospitals,
            int posts,
            int stations,
            Map<Sizing.Place, Reported> places) {}

    /**
     * Services of one kind in a subregion.
     *
     * @param total places reported by those that report any
     * @param reporting how many of them
     */
    record Reported(int services, int reporting, int total) {

        boolean isComplete() {
            return services > 0 && reporting == services;
        }
    }

    RegionNow {
        parts = List.copyOf(parts);
    }

    long inhabitants() {
        return parts.stream().mapToLong(Part::inhabitants).sum();
    }

    /**
     * Empty when there is no such region or nobody lives there.
     *
     * @param totals how many places each service last reported to have in all
     */
    static Optional<RegionNow> of(NetworkSnapshot network, RegionId id, Totals totals) {
        return network.findRegion(id)
                .map(
                        region ->
                                new RegionNow(
                                        region.name(),
                                        network.listSubregions(id).stream()
                                                .filter(Subregion::active)
                                                .flatMap(one -> part(network, one, totals).stream())
                                                .sorted(Comparator.comparing(Part::name))
                                                .toList()))
                .filter(region -> !region.parts().isEmpty());
    }

    private static Optional<Part> part(
            NetworkSnapshot network, Subregion subregion, Totals totals) {
        var towns =
                network.listMunicipalities(subregion.id()).stream()
                        .filter(Municipality::active)
                        .toList();
        long people = towns.stream().mapToLong(Municipality::inhabitants).sum();
        if (people == 0) {
            return Optional.empty();
        }
        var services = network.listServices(subregion.id()).stream().filter(network::isActive);
        var all = services.toList();
        return Optional.of(
                new Part(
                        subregion.name(),
                        people,
                        middle(towns, people),
                        count(all, "emergency-department"),
                        count(all, "hap-consult"),
                        count(all, "ambulance-post"),
                        places(all, totals)));
    }

    /** The services of a region that scenarios have places of. */
    static List<ServiceEntry> places(NetworkSnapshot network, RegionId region) {
        return network.listServices(region).stream()
                .filter(network::isActive)
                .filter(
                        service ->
                                KINDS.values().stream()
                                        .anyMatch(kinds -> kinds.contains(service.kind())))
                .toList();
    }

    static boolean isOf(Sizing.Place place, ServiceEntry service) {
        return isOf(place, service.kind());
    }

    static boolean isOf(Sizing.Place place, String kind) {
        return Objects.requireNonNull(KINDS.get(place)).contains(kind);
    }

    private static int count(List<ServiceEntry> services, String kind) {
        return (int) services.stream().filter(one -> one.kind().equals(kind)).count();
    }

    private static Position middle(List<Municipality> towns, long people) {
        double latitude = 0;
        double longitude = 0;
        for (var town : towns) {
            latitude += town.position().latitude() * town.inhabitants() / people;
            longitude += town.position().longitude() * town.inhabitants() / people;
        }
        return new Position(latitude, longitude);
    }

    private static Map<Sizing.Place, Reported> places(List<ServiceEntry> services, Totals totals) {
        var places = new EnumMap<Sizing.Place, Reported>(Sizing.Place.class);
        KINDS.forEach(
                (place, kinds) -> {
                    var ids =
                            services.stream()
                                    .filter(one -> kinds.contains(one.kind()))
                                    .map(ServiceEntry::id)
                                    .toList();
                    var known = totals.of(ids).values();
                    int sum = known.stream().mapToInt(Integer::intValue).sum();
                    places.put(place, new Reported(ids.size(), known.size(), sum));
                });
        return places;
    }

    /** Which part has a hospital for the people of this one: itself, or else the nearest. */
    OptionalInt hospitalFor(int part) {
        var here = parts.get(part).position();
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).hospitals() > 0)
                .boxed()
                .min(Comparator.comparingDouble(i -> parts.get(i).position().kilometresTo(here)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
