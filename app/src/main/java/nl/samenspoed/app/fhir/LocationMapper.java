package nl.samenspoed.app.fhir;

import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.NetworkSnapshot;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Location.LocationMode;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.hl7.fhir.r4.model.StringType;

/** A location in FHIR. */
final class LocationMapper {

    private LocationMapper() {}

    static org.hl7.fhir.r4.model.Location toFhir(Location location, NetworkSnapshot network) {
        var resource = new org.hl7.fhir.r4.model.Location();
        resource.setId(location.id().toString());
        Metas.of(resource, location.revision().version(), location.revision().changedAt());
        resource.addIdentifier().setSystem(Systems.LOCATION_CODE).setValue(location.code());
        resource.setStatus(location.active() ? LocationStatus.ACTIVE : LocationStatus.INACTIVE);
        resource.setName(location.name());
        resource.setMode(LocationMode.INSTANCE);
        resource.setAddress(address(location, network));
        resource.getPosition()
                .setLatitude(location.position().latitude())
                .setLongitude(location.position().longitude());
        return resource.setManagingOrganization(
                References.to("Organization", location.organisation().value()));
    }

    private static Address address(Location location, NetworkSnapshot network) {
        var address = new Address().addLine(location.address());
        address.setPostalCode(location.postcode());
        network.findMunicipality(location.municipality())
                .ifPresent(municipality -> address.setDistrict(municipality.name()));
        address.addExtension(
                Extensions.of("municipality", new StringType(location.municipality())));
        return address;
    }
}
