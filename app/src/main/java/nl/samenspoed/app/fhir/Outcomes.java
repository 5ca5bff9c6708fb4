package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.api.MethodOutcome;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** What the FHIR server wants to hear of a write. */
final class Outcomes {

    private Outcomes() {}

    static MethodOutcome of(Resource resource, boolean created) {
        var id = versioned(resource);
        var outcome = new MethodOutcome(id, created);
        outcome.setResource(resource);
        return outcome;
    }

    static IdType versioned(Resource resource) {
        return new IdType(
                resource.fhirType(),
                resource.getIdElement().getIdPart(),
                resource.getMeta().getVersionId());
    }
}
