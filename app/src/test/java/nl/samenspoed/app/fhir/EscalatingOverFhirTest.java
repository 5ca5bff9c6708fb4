package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.empty;
import static nl.samenspoed.app.fhir.Samples.parameters;
import static nl.samenspoed.app.fhir.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ladder, force and claims, by a system instead of a person. */
class EscalatingOverFhirTest {

    private static final String WHY = "Alle plekken geweigerd, de patient kan hier niet blijven.";
    private static FhirFixture fhir;

    @BeforeAll
    static void start() {
        fhir = new FhirFixture();
        for (int home = 1; home <= 8; home++) {
            fhir.placing.reportFree(home, 20);
        }
    }

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @Test
    void aLadderIsStartedSeenAndStopped() {
        var id = seeking();
        var ladder = ladder(give(id, "$start-ladder", empty()));
        assertThat(part(ladder, "step")).isEqualTo("1");
        assertThat(part(ladder, "steps")).isEqualTo("4");
        assertThat(part(ladder, "reach")).isEqualTo("own-subregion");
        assertThat(part(ladder, "next-reach")).isEqualTo("region");
        assertThat(part(ladder, "next-places")).isEqualTo("5");
        assertThat(part(ladder, "on-behalf-of")).isEqualTo("Tess Triagist");
        assertThat(part(ladder, "next-at")).isNotEmpty();
        var asked = fhir.get("/Task?focus=ServiceRequest/" + id).as(Bundle.class);
        assertThat(asked.getEntry()).hasSize(3);

        assertThat(give(id, "$start-ladder", empty()).code()).isEqualTo("request.ladder-runs");
        assertThat(give(id, "$stop-ladder", empty()).code()).isEqualTo("request.field-required");
        var stopped = give(id, "$stop-ladder", parameters("reason", string("zelf gevonden")));
        assertThat(ladder(stopped)).isNull();
        assertThat(fhir.get("/ServiceRequest/" + id + "/$story").body())
                .contains("ladder-started", "ladder-step-taken", "ladder-stopped", "by-person");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsCode() {
        var id = fhir.core.open(SmallWorld.triagist(), "Valt vaker").id().toString();
        assertThat(give(id, "$start-ladder", empty()).code())
                .isEqualTo("request.not-seeking-place");
        assertThat(give(id, "$start-ladder", parameters("speed", string("fast"))).code())
                .isEqualTo("fhir.unknown-parameter");
        assertThat(give(id, "$take-up-duty-call", empty()).code())
                .isEqualTo("request.not-seeking-place");
        assertThat(give(UUID.randomUUID().toString(), "$start-ladder", empty()).code())
                .isEqualTo("placement.not-found");
        assertThat(give(id, "$release", empty()).code()).isEqualTo("request.not-claimed");
        assertThat(give(id, "$force-place", empty()).code()).isEqualTo("fhir.element-missing");
        var sought = seeking();
        assertThat(force(sought, 1, "moet").code()).isEqualTo("request.justification-too-short");
        assertThat(give(sought, "$take-up-duty-call", empty()).code())
                .isEqualTo("request.duty-not-called");
    }

    @Test
    void aForcedPlaceMovesTheLeadOnlyWhenItsReceiverSaysYes() {
        var id = seeking();
        var forced = force(id, 1, WHY).as(ServiceRequest.class);
        var hap = "Organization/" + SmallWorld.HAP;
        assertThat(forced.getPerformerFirstRep().getReference()).isEqualTo(hap);
        var extension = forced.getExtensionByUrl(Systems.extension("forced-place"));
        var task = extension.getExtensionByUrl("task");
        var path = "/" + ((Reference) task.getValue()).getReference();

        var seen = fhir.getAs("nurse-1", path).as(Task.class);
        assertThat(seen.getStatus()).isEqualTo(Task.TaskStatus.ACCEPTED);
        assertThat(seen.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("forced");
        assertThat(part(seen.getExtensionByUrl(Systems.extension("forced")), "justification"))
                .isEqualTo(WHY);
        var refused =
                fhir.postAs("triagist", "/ServiceRequest/" + id + "/$confirm-arrival", empty());
        assertThat(refused.code()).isEqualTo("request.receiver-confirms");
        assertThat(fhir.postAs("nurse-2", path + "/$accept-forced", empty()).status())
                .isEqualTo(404);

        var accepted = fhir.postAs("nurse-1", path + "/$accept-forced", empty()).as(Task.class);
        assertThat(accepted.getBusinessStatus().getCodingFirstRep().getCode())
                .isEqualTo("selected");
        var after = fhir.get("/ServiceRequest/" + id).as(ServiceRequest.class);
        assertThat(after.getPerformerFirstRep().getReference())
                .isEqualTo("Organization/" + SmallWorld.home(1));
        assertThat(after.getExtensionByUrl(Systems.extension("forced-place"))).isNull();
    }

    @Test
    void whoClaimsIsNamed() {
        var id = seeking();
        var claimed = give(id, "$claim", empty()).as(ServiceRequest.class);
        var claim = claimed.getExtensionByUrl(Systems.extension("claim"));
        assertThat(part(claim, "name")).isEqualTo("Tess Triagist");
        var other = fhir.postAs("coordinator", "/ServiceRequest/" + id + "/$claim", empty());
        assertThat(other.code()).isEqualTo("request.claimed-by-another");
        assertThat(give(id, "$release", empty()).as(ServiceRequest.class).getExtension())
                .noneMatch(one -> one.getUrl().equals(Systems.extension("claim")));
    }

    private static String seeking() {
        return fhir.core.seekingPlace(SmallWorld.triagist()).id().toString();
    }

    private static Answer force(String id, int home, String why) {
        return give(
                id,
                "$force-place",
                parameters(
                        "service",
                        "\"valueReference\": {\"reference\": \"HealthcareService/"
                                + SmallWorld.beds(home)
                                + "\"}",
                        "justification",
                        string(why)));
    }

    private static Answer give(String id, String operation, String body) {
        return fhir.post("/ServiceRequest/" + id + "/" + operation, body);
    }

    private static Extension ladder(Answer answer) {
        return answer.as(ServiceRequest.class).getExtensionByUrl(Systems.extension("ladder"));
    }

    private static String part(Extension extension, String name) {
        return extension.getExtensionByUrl(name).getValue().primitiveValue();
    }
}
