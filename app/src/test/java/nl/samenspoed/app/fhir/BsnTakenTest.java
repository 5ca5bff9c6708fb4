package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two patients cannot both be who one verified number names, however the second comes in. */
class BsnTakenTest {

    private static final FhirFixture fhir = new FhirFixture();
    private static final String VERIFIED =
            Samples.PATIENT.replaceFirst(
                    "\"value\": \"" + Samples.BSN + "\"",
                    "\"value\": \""
                            + Samples.BSN
                            + "\", \"extension\": [{\"url\":"
                            + " \"https://samenspoed.nl/fhir/StructureDefinition/bsn-state\","
                            + " \"valueCode\": \"verified\"}]");

    @BeforeAll
    static void first() {
        assertThat(fhir.post("/Patient", VERIFIED).status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @Test
    void asAPatient() {
        var before = fhir.rows("patient.patient");
        refused(fhir.post("/Patient", VERIFIED));
        assertThat(fhir.rows("patient.patient")).isEqualTo(before);
    }

    @Test
    void asACorrection() {
        var id = fhir.post("/Patient", Samples.PATIENT).id();
        var body = VERIFIED.replaceFirst("\\{", "{\"id\": \"" + id + "\",");
        refused(fhir.put("/Patient/" + id, body, Map.of("If-Match", "W/\"1\"")));
        assertThat(fhir.get("/Patient/" + id).header("ETag")).isEqualTo("W/\"1\"");
    }

    @Test
    void asTheSubjectOfARequestThatOpens() {
        var before = fhir.rows("request.request");
        var verified = Samples.TRANSACTION.replace(Samples.PATIENT, VERIFIED);
        assertThat(verified).isNotEqualTo(Samples.TRANSACTION);
        refused(fhir.post("", verified));
        refused(fhir.post("", verified, FhirFixture.key(UUID.randomUUID())));
        assertThat(fhir.rows("request.request")).isEqualTo(before);
    }

    @Test
    void asOneOfABatch() {
        var batch =
                """
                {"resourceType": "Bundle", "type": "batch", "entry": [
                  {"request": {"method": "POST", "url": "Patient"}, "resource": %s}]}
                """
                        .formatted(VERIFIED);
        var response = fhir.post("", batch).as(Bundle.class).getEntryFirstRep().getResponse();
        assertThat(response.getStatus()).startsWith("409");
        var issue = ((OperationOutcome) response.getOutcome()).getIssueFirstRep();
        assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("patient.bsn-taken");
    }

    @Test
    void unverifiedNumberIsNobodysYet() {
        assertThat(fhir.post("/Patient", Samples.PATIENT).status()).isEqualTo(201);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status() + " " + answer.code()).isEqualTo("409 patient.bsn-taken");
        assertThat(answer.body()).doesNotContain(Samples.BSN, "Geheim");
    }
}
