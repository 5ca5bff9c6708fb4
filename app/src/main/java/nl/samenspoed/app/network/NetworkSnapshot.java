package nl.samenspoed.app.network;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole network at one moment, with its lookups ready. Lists without an argument hold
 * everything, also what is inactive; lists within something hold only what is active.
 */
public final class NetworkSnapshot {

    private final long version;
    private final Map<RegionId, Region> regions;
    private final Map<SubregionId, Subregion> subregions;
    private final Map<String, Municipality> municipalities;
    private final Map<String, Sector> sectors;
    private final Map<String, ServiceKind> kinds;
    private final CapacityCatalogue capacity;
    private final List<NetworkEntry> capacityEntries;
    private final Map<String, CareCapability> capabilities;
    private final Map<OrganisationId, Organisation> organisations;
    private final Map<LocationId, Location> locations;
    private final Map<ServiceId, ServiceEntry> services;

    private final Map<String, List<ServiceEntry>> servicesByKind;
    private final Map<OrganisationId, List<ServiceEntry>> servicesByOrganisation;
    private final Map<LocationId, List<ServiceEntry>> servicesByLocation;
    private final Map<SubregionId, List<ServiceEntry>> servicesBySubregion;
    private final Map<OrganisationId, List<Location>> locationsByOrganisation;
    private final NameIndex names;

    private NetworkSnapshot(long version, Collection<? extends NetworkEntry> entries) {
        this.version = version;
        regions = index(entries, Region.class, Region::id);
        subregions = index(entries, Subregion.class, Subregion::id);
        municipalities = index(entries, Municipality.class, Municipality::code);
        sectors = index(entries, Sector.class, Sector::code);
        kinds = index(entries, ServiceKind.class, ServiceKind::code);
        capacity = CapacityCatalogue.of(entries);
        capacityEntries =
                entries.stream()
                        .filter(NetworkSnapshot::isCapacity)
                        .map(NetworkEntry.class::cast)
                        .toList();
        capabilities = index(entries, CareCapability.class, CareCapability::code);
        organisations = index(entries, Organisation.class, Organisation::id);
        locations = index(entries, Location.class, Location::id);
        services = index(entries, ServiceEntry.class, ServiceEntry::id);
        List<ServiceEntry> working = services.values().stream().filter(this::isActive).toList();
        servicesByKind = group(working, ServiceEntry::kind);
        servicesByOrganisation = group(working, ServiceEntry::organisation);
        servicesByLocation = group(working, ServiceEntry::location);
        servicesBySubregion = group(working, service -> subregionOf(service).id());
        locationsByOrganisation =
                group(
                        locations.values().stream().filter(Location::active).toList(),
                        Location::organisation);
        names = new NameIndex(municipalities.values());
    }

    /** Makes a snapshot of these entries, in their order. */
    public static NetworkSnapshot of(long version, Collection<? extends NetworkEntry> entries) {
        return new NetworkSnapshot(version, entries);
    }

    /** Grows with every change of the network. */
    public long version() {
        return version;
    }

    public boolean isEmpty() {
        return regions.isEmpty() && organisations.isEmpty();
    }

    // Regions, subregions, municipalities

    public List<Region> listRegions() {
        return List.copyOf(regions.values());
    }

    public Optional<Region> findRegion(RegionId id) {
        return Optional.ofNullable(regions.get(id));
    }

    public Region getRegion(RegionId id) {
        return present(regions.get(id), "region", id);
    }

    public List<Subregion> listSubregions() {
        return List.copyOf(subregions.values());
    }

    public List<Subregion> listSubregions(RegionId region) {
        return subregions.values().stream()
                .filter(subregion -> subregion.active() && subregion.region().equals(region))
                .toList();
    }

    public Optional<Subregion> findSubregion(SubregionId id) {
        return Optional.ofNullable(subregions.get(id));
    }

    public Subregion getSubregion(SubregionId id) {
        return present(subregions.get(id), "subregion", id);
    }

    public List<Municipality> listMunicipalities() {
        return List.copyOf(municipalities.values());
    }

    public List<Municipality> listMunicipalities(SubregionId subregion) {
        return municipalities.values().stream()
                .filter(place -> place.active() && place.subregion().equals(subregion))
                .toList();
    }

    public Optional<Municipality> findMunicipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    public Municipality getMunicipality(String code) {
        return present(municipalities.get(code), "municipality", code);
    }

    /**
     * The municipalities whose name begins with what was typed, or has a word that does; accents,
     * capitals and punctuation do not count. The largest come first.
     */
    public List<Municipality> searchMunicipalities(String typed, int limit) {
        return names.search(typed, limit);
    }

    /** The municipality that somebody most likely means with these letters. */
    public Optional<Municipality> findMunicipalityNamed(String typed) {
        return names.search(typed, 1).stream().findFirst();
    }

    /** The active municipality whose centre is nearest. */
    public Optional<Municipality> findNearestMunicipality(Position position) {
        return municipalities.values().stream()
                .filter(Municipality::active)
                .min(Comparator.comparingDouble(place -> place.position().kilometresTo(position)));
    }

    // Catalogues

    public List<Sector> listSectors() {
        return List.copyOf(sectors.values());
    }

    public Optional<Sector> findSector(String code) {
        return Optional.ofNullable(sectors.get(code));
    }

    public Sector getSector(String code) {
        return present(sectors.get(code), "sector", code);
    }

    public List<ServiceKind> listKinds() {
        return List.copyOf(kinds.values());
    }

    public Optional<ServiceKind> findKind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    public ServiceKind getKind(String code) {
        return present(kinds.get(code), "service kind", code);
    }

    /** The kinds of capacity, and which kinds of service have them. */
    public CapacityCatalogue capacity() {
        return capacity;
    }

    private static boolean isCapacity(NetworkEntry entry) {
        return entry instanceof CapacityKind
                || entry instanceof CapacityField
                || entry instanceof CapacityLevel;
    }

    public List<CareCapability> listCapabilities() {
        return List.copyOf(capabilities.values());
    }

    public Optional<CareCapability> findCapability(String code) {
        return Optional.ofNullable(capabilities.get(code));
    }

    public CareCapability getCapability(String code) {
        return present(capabilities.get(code), "capability", code);
    }

    // Organisations and locations

    public List<Organisation> listOrganisations() {
        return List.copyOf(organisations.values());
    }

    public List<Organisation> listOrganisations(SubregionId subregion) {
        return organisationsWith(location -> subregionOf(location).id().equals(subregion));
    }

    public List<Organisation> listOrganisations(RegionId region) {
        return organisationsWith(location -> subregionOf(location).region().equals(region));
    }

    public Optional<Organisation> findOrganisation(OrganisationId id) {
        return Optional.ofNullable(organisations.get(id));
    }

    public Organisation getOrganisation(OrganisationId id) {
        return present(organisations.get(id), "organisation", id);
    }

    /** As files name it. */
    public Optional<Organisation> findOrganisationByCode(String code) {
        return organisations.values().stream()
                .filter(organisation -> code.equals(organisation.code()))
                .findFirst();
    }

    public Optional<Organisation> findOrganisationByUra(String ura) {
        return organisations.values().stream()
                .filter(organisation -> ura.equals(organisation.ura()))
                .findFirst();
    }

    public Optional<Organisation> findOrganisationByAgb(String agb) {
        return organisations.values().stream()
                .filter(organisation -> agb.equals(organisation.agb()))
                .findFirst();
    }

    public List<Organisation> searchOrganisations(String typed, int limit) {
        String wanted = NameIndex.fold(typed);
        return organisations.values().stream()
                .filter(Organisation::active)
                .filter(organisation -> NameIndex.fold(organisation.name()).contains(wanted))
                .limit(limit)
                .toList();
    }

    public List<Location> listLocations() {
        return List.copyOf(locations.values());
    }

    public List<Location> listLocations(OrganisationId organisation) {
        return locationsByOrganisation.getOrDefault(organisation, List.of());
    }

    public Optional<Location> findLocation(LocationId id) {
        return Optional.ofNullable(locations.get(id));
    }

    public Location getLocation(LocationId id) {
        return present(locations.get(id), "location", id);
    }

    // Services

    public List<ServiceEntry> listServices() {
        return List.copyOf(services.values());
    }

    public List<ServiceEntry> listServices(OrganisationId organisation) {
        return servicesByOrganisation.getOrDefault(organisation, List.of());
    }

    public List<ServiceEntry> listServices(LocationId location) {
        return servicesByLocation.getOrDefault(location, List.of());
    }

    public List<ServiceEntry> listServices(SubregionId subregion) {
        return servicesBySubregion.getOrDefault(subregion, List.of());
    }

    public List<ServiceEntry> listServices(RegionId region) {
        return listSubregions(region).stream()
                .flatMap(subregion -> listServices(subregion.id()).stream())
                .toList();
    }

    public List<ServiceEntry> listServicesOfKind(String kind) {
        return servicesByKind.getOrDefault(kind, List.of());
    }

    public Optional<ServiceEntry> findService(ServiceId id) {
        return Optional.ofNullable(services.get(id));
    }

    public ServiceEntry getService(ServiceId id) {
        return present(services.get(id), "service", id);
    }

    public List<ServiceEntry> searchServices(String typed, int limit) {
        String wanted = NameIndex.fold(typed);
        return services.values().stream()
                .filter(this::isActive)
                .filter(service -> NameIndex.fold(service.name()).contains(wanted))
                .limit(limit)
                .toList();
    }

    /** Whether the service, its location and its organisation are all active. */
    public boolean isActive(ServiceEntry service) {
        return service.active()
                && getLocation(service.location()).active()
                && getOrganisation(service.organisation()).active();
    }

    // Where things are

    public Subregion subregionOf(Municipality municipality) {
        return getSubregion(municipality.subregion());
    }

    public Subregion subregionOf(Location location) {
        return subregionOf(getMunicipality(location.municipality()));
    }

    public Subregion subregionOf(ServiceEntry service) {
        return subregionOf(getLocation(service.location()));
    }

    public Region regionOf(ServiceEntry service) {
        return getRegion(subregionOf(service).region());
    }

    public Region regionOf(Location location) {
        return getRegion(subregionOf(location).region());
    }

    /** The subregions in which the organisation has an active location. */
    public Set<SubregionId> subregionsOf(OrganisationId organisation) {
        return listLocations(organisation).stream()
                .map(location -> subregionOf(location).id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The regions in which the organisation has an active location. */
    public Set<RegionId> regionsOf(OrganisationId organisation) {
        return listLocations(organisation).stream()
                .map(location -> subregionOf(location).region())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Stream<NetworkEntry> entries() {
        return Stream.concat(capacityEntries.stream(), otherEntries());
    }

    private Stream<NetworkEntry> otherEntries() {
        return Stream.of(
                        regions,
                        subregions,
                        municipalities,
                        sectors,
                        kinds,
                        capabilities,
                        organisations,
                        locations,
                        services)
                .flatMap(map -> map.values().stream());
    }

    private List<Organisation> organisationsWith(
            java.util.function.Predicate<Location> locationMatches) {
        return organisations.values().stream()
                .filter(Organisation::active)
                .filter(
                        organisation ->
                                listLocations(organisation.id()).stream().anyMatch(locationMatches))
                .toList();
    }

    private static <K, T> Map<K, T> index(
            Collection<? extends NetworkEntry> entries, Class<T> type, Function<T, K> key) {
        Map<K, T> index = new LinkedHashMap<>();
        for (NetworkEntry entry : entries) {
            if (type.isInstance(entry)) {
                T member = type.cast(entry);
                index.put(key.apply(member), member);
            }
        }
        return index;
    }

    private static <K, T> Map<K, List<T>> group(List<T> members, Function<T, K> key) {
        return Map.copyOf(
                members.stream().collect(groupingBy(key, Collectors.toUnmodifiableList())));
    }

    private static <T> T present(@Nullable T entry, String type, Object id) {
        if (entry == null) {
            throw new NoSuchElementException("no " + type + " [" + Objects.toString(id) + "]");
        }
        return entry;
    }
}
