package nl.samenspoed.app.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.Subregion;

/** The corner of the network in which the demo people work: around Nijmegen, or else the first. */
record Showcase(NetworkSnapshot network, Subregion subregion) {

    static Optional<Showcase> in(NetworkSnapshot network) {
        return network.listSubregions().stream()
                .filter(Subregion::active)
                .min(
                        Comparator.comparing((Subregion s) -> !s.name().contains("Nijmegen"))
                                .thenComparing(s -> !isInEast(network, s))
                                .thenComparing(Subregion::code))
                .map(subregion -> new Showcase(network, subregion));
    }

    private static boolean isInEast(NetworkSnapshot network, Subregion subregion) {
        return network.getRegion(subregion.region()).name().contains("Oost");
    }

    /** The nearest organisation of the first sector that has one. */
    Optional<Organisation> workplace(List<String> sectors) {
        return sectors.stream().flatMap(sector -> nearest(sector).stream()).findFirst();
    }

    private Optional<Organisation> nearest(String sector) {
        return Stream.of(
                        network.listOrganisations(subregion.id()),
                        network.listOrganisations(subregion.region()),
                        network.listOrganisations())
                .flatMap(near -> first(near, sector).stream())
                .findFirst();
    }

    private static Optional<Organisation> first(List<Organisation> near, String sector) {
        return near.stream()
                .filter(Organisation::active)
                .filter(organisation -> organisation.sector().equals(sector))
                .min(Comparator.comparing(Organisation::code));
    }

    Scope scope(DemoCast.Reach reach) {
        return switch (reach) {
            case OWN -> new Scope.OwnOrganisation();
            case SUBREGION -> new Scope.InSubregion(subregion.id());
            case REGION -> new Scope.InRegion(subregion.region());
            case COUNTRY -> new Scope.Country();
        };
    }
}
