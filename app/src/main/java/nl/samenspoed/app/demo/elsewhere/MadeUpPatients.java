package nl.samenspoed.app.demo.elsewhere;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import nl.samenspoed.app.patient.Bsn;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;

/** Knows everybody with a number that was set aside for tests, and nobody else. */
final class MadeUpPatients implements IResourceProvider {

    private final InstantSource clock;

    MadeUpPatients(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Class<Patient> getResourceType() {
        return Patient.class;
    }

    @Search
    public List<Patient> search(
            @RequiredParam(name = Patient.SP_IDENTIFIER) TokenParam identifier) {
        return Bsn.parse(identifier.getValue()).filter(Bsn::isTest).stream()
                .map(MadeUpSummaries::patient)
                .toList();
    }

    @Operation(name = "$summary", idempotent = true)
    public Bundle summary(@IdParam IdType id) {
        return Bsn.parse("9999" + id.getIdPart().replace("demo-", ""))
                .map(MadeUpSummaries::patient)
                .map(patient -> MadeUpSummaries.of(patient, Date.from(clock.instant())))
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }
}
