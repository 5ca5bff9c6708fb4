package nl.samenspoed.app.administration.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the register out to read. */
@Component
class DrawingNetwork {

    private static final int MOST = 300;

    private final Network network;
    private final KeepingNetwork keeping;

    DrawingNetwork(Network network, KeepingNetwork keeping) {
        this.network = network;
        this.keeping = keeping;
    }

    DirectoryView directory(
            Actor actor,
            Page page,
            String base,
            @Nullable String region,
            @Nullable String subregion,
            String typed) {
        var snapshot = network.snapshot();
        var regions =
                snapshot.listRegions().stream()
                        .filter(Region::active)
                        .sorted(Comparator.comparing(Region::name))
                        .toList();
        var inSubregion = subregion(snapshot, actor, region, subregion);
        var inRegion =
                inSubregion == null
                        ? regions.stream().filter(r -> r.code().equals(region)).findFirst()
                        : snapshot.findRegion(inSubregion.region());
        var found =
                found(snapshot, inRegion, inSubregion, typed).stream()
                        .sorted(Comparator.comparing(Organisation::name))
                        .limit(MOST + 1L)
                        .map(organisation -> entry(snapshot, organisation, page.t().locale()))
                        .toList();
        return new DirectoryView(
                base,
                regions,
                inRegion.orElse(null),
                inRegion.map(r -> snapshot.listSubregions(r.id())).orElse(List.of()),
                inSubregion,
                typed,
                found.stream().limit(MOST).toList(),
                found.size() > MOST);
    }

    private static @Nullable Subregion subregion(
            NetworkSnapshot network,
            Actor actor,
            @Nullable String region,
            @Nullable String subregion) {
        if (region != null || subregion != null) {
            return network.listSubregions().stream()
                    .filter(known -> known.code().equals(subregion))
                    .findFirst()
                    .orElse(null);
        }
        return actor.scope() instanceof Scope.InSubregion(var own)
                ? network.findSubregion(own).orElse(null)
                : network.subregionsOf(actor.organisation()).stream()
                        .findFirst()
                        .flatMap(network::findSubregion)
                        .orElse(null);
    }

    /** Also what is closed down, so that it can be opened again; by name over the whole country. */
    private static List<Organisation> found(
            NetworkSnapshot network,
            Optional<Region> region,
            @Nullable Subregion subregion,
            String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        if (!words.isEmpty()) {
            return network.listOrganisations().stream()
                    .filter(o -> o.name().toLowerCase(Locale.ROOT).contains(words))
                    .toList();
        }
        if (subregion != null) {
            return network.listOrganisations(subregion.id());
        }
        return region.map(r -> network.listOrganisations(r.id())).orElse(List.of());
    }

    private static DirectoryView.Entry entry(
            NetworkSnapshot network, Organisation organisation, Locale locale) {
        var towns =
                network.listLocations(organisation.id()).stream()
                        .map(location -> network.getMunicipality(location.municipality()).name())
                        .distinct()
                        .collect(Collectors.joining(", "));
        var kinds =
                network.listServices(organisation.id()).stream()
                        .map(service -> network.getKind(service.kind()).name().in(locale))
                        .distinct()
                        .sorted()
                        .toList();
        return new DirectoryView.Entry(
                organisation, sector(network, organisation, locale), towns, kinds);
    }

    private static String sector(
            NetworkSnapshot network, Organisation organisation, Locale locale) {
        return network.findSector(organisation.sector())
                .map(sector -> sector.name().in(locale))
                .orElse(organisation.sector());
    }

    Optional<OrganisationView> organisation(
            Actor actor, Page page, String base, OrganisationId id) {
        var snapshot = network.snapshot();
        return snapshot.findOrganisation(id)
                .map(
                        organisation ->
                                new OrganisationView(
                                        base,
                                        organisation,
                                        sector(snapshot, organisation, page.t().locale()),
                                        places(snapshot, organisation, page),
                                        base.startsWith("/administration")
                                                && keeping.mayKeep(actor, id)));
    }

    private static List<OrganisationView.Place> places(
            NetworkSnapshot network, Organisation organisation, Page page) {
        return network.listLocations().stream()
                .filter(location -> location.organisation().equals(organisation.id()))
                .sorted(Comparator.comparing(Location::name))
                .map(location -> place(network, location, page))
                .toList();
    }

    private static OrganisationView.Place place(
            NetworkSnapshot network, Location location, Page page) {
        var subregion = network.subregionOf(location);
        return new OrganisationView.Place(
                location,
                network.getMunicipality(location.municipality()).name(),
                network.getRegion(subregion.region()).name() + " › " + subregion.name(),
                network.listServices().stream()
                        .filter(service -> service.location().equals(location.id()))
                        .sorted(Comparator.comparing(ServiceEntry::name))
                        .map(service -> care(network, service, page))
                        .toList());
    }

    private static OrganisationView.Care care(
            NetworkSnapshot network, ServiceEntry service, Page page) {
        var locale = page.t().locale();
        return new OrganisationView.Care(
                service,
                network.getKind(service.kind()).name().in(locale),
                service.capabilities().stream()
                        .flatMap(code -> network.findCapability(code).stream())
                        .map(capability -> capability.name().in(locale))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                service.hours().isOpen(page.time().now()));
    }
}
