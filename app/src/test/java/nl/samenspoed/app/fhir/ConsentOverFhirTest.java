package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.code;
import static nl.samenspoed.app.fhir.Samples.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoed.app.SmallWorld;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a patient said of asking data elsewhere, written and read over FHIR. */
class ConsentOverFhirTest {

    private final FhirFixture fhir = new FhirFixture();
    private final String patient =
            fhir.core.open(SmallWorld.triagist(), "Benauwd").patient().toString();

    @AfterEach
    void close() {
        fhir.close();
    }

    @Test
    void whatWasSaidIsReadAsPrivacyConsentAndTheLatestIsActive() {
        assertThat(say("given", "gp").status()).isEqualTo(200);
        var answer = say("withdrawn", "gp");

        var told = consents(answer);
        assertThat(told)
                .extracting(Consent::getStatus)
                .containsExactly(ConsentState.ACTIVE, ConsentState.INACTIVE);
        var latest = told.getFirst();
        assertThat(latest.getScope().getCodingFirstRep().getCode()).isEqualTo("patient-privacy");
        assertThat(latest.getProvision().getType()).isEqualTo(ConsentProvisionType.DENY);
        assertThat(latest.getProvision().getActor())
                .extracting(
                        actor ->
                                actor.getRole().getCodingFirstRep().getCode()
                                        + " "
                                        + actor.getReference().getIdentifier().getValue())
                .containsExactly("CST gp", "IRCP hap");
        assertThat(told.getLast().getProvision().getType()).isEqualTo(ConsentProvisionType.PERMIT);

        var one = fhir.get("/Consent/" + latest.getIdPart()).as(Consent.class);
        assertThat(one.getProvision().equalsDeep(latest.getProvision())).isTrue();
        assertThat(consents(fhir.get("/Consent?patient=Patient/" + patient))).hasSize(2);
        assertThat(fhir.getAs("nurse-1", "/Consent/" + latest.getIdPart()).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoCategoryOrNoChoiceIsRefusedAndNothingIsWritten() {
        assertThat(say("given", "insurer").code()).isEqualTo("patient.consent-category-unknown");
        assertThat(say("perhaps", "gp").code()).isEqualTo("fhir.unknown-code");
        assertThat(fhir.rows("patient.consent")).isZero();
        assertThat(fhir.get("/Consent/privacy-1").status()).isEqualTo(404);
        assertThat(fhir.get("/Consent/privacy-x").status()).isEqualTo(404);
    }

    private FhirFixture.Answer say(String choice, String holder) {
        return fhir.post(
                "/Patient/" + patient + "/$record-consent",
                parameters(
                        "choice",
                        code(choice),
                        "holder",
                        code(holder),
                        "asker",
                        code("hap"),
                        "speaker",
                        code("patient"),
                        "means",
                        code("telephone")));
    }

    private static List<Consent> consents(FhirFixture.Answer answer) {
        return answer.as(Bundle.class).getEntry().stream()
                .map(entry -> (Consent) entry.getResource())
                .toList();
    }
}
