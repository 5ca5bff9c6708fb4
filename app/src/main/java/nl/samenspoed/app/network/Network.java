package nl.samenspoed.app.network;

import java.util.Optional;

/** The door for readers: who there is, at this moment. */
@FunctionalInterface
public interface Network {

    /**
     * The whole network as it is now, immutable and in memory. Whoever asks several things about
     * one situation asks them of one snapshot.
     */
    NetworkSnapshot snapshot();

    default Optional<Region> findRegion(RegionId id) {
        return snapshot().findRegion(id);
    }

    default Optional<Subregion> findSubregion(SubregionId id) {
        return snapshot().findSubregion(id);
    }

    default Optional<Organisation> findOrganisation(OrganisationId id) {
        return snapshot().findOrganisation(id);
    }

    default Optional<Location> findLocation(LocationId id) {
        return snapshot().findLocation(id);
    }

    default Optional<ServiceEntry> findService(ServiceId id) {
        return snapshot().findService(id);
    }

    default Organisation getOrganisation(OrganisationId id) {
        return snapshot().getOrganisation(id);
    }

    default Location getLocation(LocationId id) {
        return snapshot().getLocation(id);
    }

    default ServiceEntry getService(ServiceId id) {
        return snapshot().getService(id);
    }

    default ServiceKind getKind(String code) {
        return snapshot().getKind(code);
    }
}
