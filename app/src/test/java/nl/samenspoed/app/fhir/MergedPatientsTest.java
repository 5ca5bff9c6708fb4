package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.MergePair;
import nl.samenspoed.app.patient.PatientId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A record that was merged says which one replaces it, and a search gives that one. */
class MergedPatientsTest {

    private static final FhirFixture fhir = new FhirFixture();

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @Test
    void theTwoPointToEachOtherUntilTheyAreSplit() {
        var kept = fhir.post("/Patient", Samples.PATIENT).id();
        var merged = fhir.post("/Patient", Samples.PATIENT.replace(Samples.BSN, "999990020")).id();
        done(
                fhir.core.merges.merge(
                        SmallWorld.triagist(),
                        CommandKey.random(),
                        new MergePair(PatientId.of(kept), 1, PatientId.of(merged), 1),
                        "zelfde"));

        var old = patient(merged);
        assertThat(old.hasActive()).isTrue();
        assertThat(old.getActive()).isFalse();
        assertThat(old.getLinkFirstRep().getType()).isEqualTo(LinkType.REPLACEDBY);
        assertThat(old.getLinkFirstRep().getOther().getReference()).isEqualTo("Patient/" + kept);
        assertThat(old.getMeta().getVersionId()).isEqualTo("2");
        var shown = patient(kept);
        assertThat(shown.hasActive()).isFalse();
        assertThat(shown.getLinkFirstRep().getType()).isEqualTo(LinkType.REPLACES);
        assertThat(shown.getLinkFirstRep().getOther().getReference())
                .isEqualTo("Patient/" + merged);

        var found =
                fhir.get("/Patient?identifier=" + Systems.BSN + "%7C999990020").as(Bundle.class);
        assertThat(found.getEntry()).hasSize(1);
        assertThat(found.getEntryFirstRep().getResource().getIdPart()).isEqualTo(kept);
        var body = Samples.PATIENT.replaceFirst("\\{", "{\"id\": \"" + merged + "\",");
        var changed = fhir.put("/Patient/" + merged, body, Map.of("If-Match", "W/\"2\""));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.code()).isEqualTo("patient.merged");

        done(
                fhir.core.merges.split(
                        SmallWorld.triagist(),
                        CommandKey.random(),
                        PatientId.of(merged),
                        "toch niet"));
        assertThat(patient(merged).hasLink()).isFalse();
        assertThat(patient(merged).hasActive()).isFalse();
        assertThat(patient(kept).hasLink()).isFalse();
    }

    private static Patient patient(String id) {
        return fhir.get("/Patient/" + id).as(Patient.class);
    }
}
