package nl.samenspoed.app.fhir;

import java.util.Locale;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Organization;

/** An organisation in FHIR. */
final class OrganizationMapper {

    private static final Locale DUTCH = Locale.of("nl");

    private OrganizationMapper() {}

    static Organization toFhir(Organisation organisation, NetworkSnapshot network) {
        var resource = new Organization();
        resource.setId(organisation.id().toString());
        Metas.of(resource, organisation.revision().version(), organisation.revision().changedAt());
        if (organisation.demo()) {
            resource.getMeta().addTag(Systems.TEST_TAG, "HTEST", "test health data");
        }
        identifier(resource, Systems.ORGANISATION_CODE, organisation.code());
        if (organisation.ura() != null) {
            identifier(resource, Systems.URA, organisation.ura());
        }
        if (organisation.agb() != null) {
            identifier(resource, Systems.AGB, organisation.agb());
        }
        resource.setActive(organisation.active());
        var sector =
                network.findSector(organisation.sector())
                        .map(known -> known.name().in(DUTCH))
                        .orElse(organisation.sector());
        resource.addType(Codes.concept(Systems.SECTOR, organisation.sector(), sector));
        return resource.setName(organisation.name());
    }

    private static void identifier(Organization resource, String system, String value) {
        resource.addIdentifier(
                new Identifier().setUse(IdentifierUse.OFFICIAL).setSystem(system).setValue(value));
    }
}
