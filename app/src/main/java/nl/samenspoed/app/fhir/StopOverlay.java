package nl.samenspoed.app.fhir;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.OpenStops;
import nl.samenspoed.app.capacity.StopChanges;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location.LocationStatus;

/**
 * The stops of one moment, laid over services and locations. Version and moment of change move with
 * them, or who follows changes would miss a stop.
 *
 * @param shown whether the caller may see them
 */
record StopOverlay(OpenStops open, Map<ServiceId, StopChanges> changes, boolean shown) {

    /** Changes are read first: a version may then be older than what it shows, never younger. */
    static StopOverlay all(Stops stops, Call call) {
        var changes = stops.changes();
        return new StopOverlay(stops.open(), changes, call.actor().may(Capability.SEE_CAPACITY));
    }

    /** The same for a few services. */
    static StopOverlay of(Stops stops, Collection<ServiceEntry> services, boolean shown) {
        var changes = stops.changes(services.stream().map(ServiceEntry::id).toList());
        return new StopOverlay(stops.open(), changes, shown);
    }

    Revision revision(ServiceEntry service) {
        return revision(service.revision(), List.of(service));
    }

    Revision revision(Location location, NetworkSnapshot network) {
        return revision(location.revision(), network.listServices(location.id()));
    }

    private Revision revision(Revision own, Collection<ServiceEntry> services) {
        var version = own.version();
        var latest = own.changedAt();
        for (var service : services) {
            var changed = changes.get(service.id());
            if (changed != null) {
                version += changed.count();
                latest = changed.latest().isAfter(latest) ? changed.latest() : latest;
            }
        }
        return new Revision(version, latest);
    }

    HealthcareService over(HealthcareService resource, ServiceEntry service) {
        restamp(resource, revision(service));
        if (shown) {
            open.find(service.id()).map(StopMapper::toFhir).ifPresent(resource::addExtension);
        }
        return resource;
    }

    /** A site is suspended when everything in it is; one ward that stops does not close a site. */
    org.hl7.fhir.r4.model.Location over(
            org.hl7.fhir.r4.model.Location resource, Location location, NetworkSnapshot network) {
        var services = network.listServices(location.id());
        restamp(resource, revision(location, network));
        if (shown) {
            services.stream()
                    .flatMap(service -> open.find(service.id()).stream())
                    .map(StopMapper::ofService)
                    .forEach(resource::addExtension);
            if (location.active()
                    && !services.isEmpty()
                    && services.stream().allMatch(service -> open.isInForce(service.id()))) {
                resource.setStatus(LocationStatus.SUSPENDED);
            }
        }
        return resource;
    }

    private static void restamp(DomainResource resource, Revision revision) {
        Metas.of(resource, revision.version(), revision.changedAt());
    }
}
