package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.triage.TriageFixture;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class QuestionnaireTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FhirFixture fhir = new FhirFixture();

    /** A protocol for the small world as a Questionnaire. */
    static String small(String version) {
        return encoded(TriageFixture.text(version));
    }

    private static String encoded(String text) {
        return FhirFixture.CONTEXT
                .newJsonParser()
                .encodeResourceToString(WritingQuestionnaire.write(JSON.readTree(text)));
    }

    @BeforeAll
    static void managerArrives() {
        fhir.callers.put(
                "manager",
                SmallWorld.actor(
                        "manager",
                        SmallWorld.OFFICE,
                        "regiobureau",
                        new Scope.InRegion(SmallWorld.OOST.id()),
                        Set.of(Capability.MANAGE_PROTOCOLS)));
    }

    @AfterAll
    static void stop() {
        fhir.close();
    }

    private static Map<String, String> as(String caller) {
        return Map.of("X-Actor", caller);
    }

    @Test
    void protocolsThatComeWithTheProgramSurviveTheWayThereAndBack() {
        for (var text : TriageFixture.shipped()) {
            var there =
                    FhirFixture.CONTEXT
                            .newJsonParser()
                            .parseResource(Questionnaire.class, encoded(text));

            assertThat(TriageFixture.read(ReadingQuestionnaire.read(there)))
                    .isEqualTo(TriageFixture.read(text));
        }
    }

    @Test
    void managerLoadsOneAndWhoeverTriagesReadsIt() {
        var created = fhir.post("/Questionnaire", small("1.0"), as("manager"));
        assertThat(created.status()).isEqualTo(201);

        var read = fhir.send("GET", "/Questionnaire/" + created.id(), as("triagist"), null);
        var resource = read.as(Questionnaire.class);
        assertThat(resource.getUrl()).endsWith("/Questionnaire/small");
        assertThat(resource.getStatus().toCode()).isEqualTo("draft");
        assertThat(resource.getTitle()).isEqualTo("Klein");
        var found = fhir.send("GET", "/Questionnaire?name=small&version=1.0", as("triagist"), null);
        assertThat(found.as(Bundle.class).getEntry()).hasSize(1);
        assertThat(
                        fhir.send("GET", "/Questionnaire?version=0.9", as("triagist"), null)
                                .as(Bundle.class)
                                .getEntry())
                .isEmpty();
    }

    @Test
    void sameVersionTwiceIsRefused() {
        assertThat(fhir.post("/Questionnaire", small("2.0"), as("manager")).status())
                .isEqualTo(201);
        var again = fhir.post("/Questionnaire", small("2.0"), as("manager"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("triage.version-there");
    }

    @Test
    void allFaultsAreToldWithTheirPlaces() {
        var broken =
                small("3.0")
                        .replace("\"U1\"", "\"H4\"")
                        .replace("\"valueString\":\"elv-low\"", "\"valueString\":\"balloon\"");
        var answer = fhir.post("/Questionnaire", broken, as("manager"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("triage.faulty");
        assertThat(answer.as(OperationOutcome.class).getIssue())
                .extracting(
                        issue ->
                                issue.hasExpression()
                                        ? issue.getExpression().getFirst().getValue()
                                        : "")
                .contains("/complaints/0/criteria/1/level", "/complaints/0/care/0");
    }

    @Test
    void emptyQuestionnaireIsRefusedAndChangesNothing() {
        var answer =
                fhir.post(
                        "/Questionnaire",
                        "{\"resourceType\":\"Questionnaire\",\"status\":\"draft\"}",
                        as("manager"));

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void othersMayNot() {
        assertThat(fhir.post("/Questionnaire", small("4.0"), as("triagist-only")).status())
                .isEqualTo(403);
        assertThat(fhir.send("GET", "/Questionnaire", as("office"), null).status()).isEqualTo(403);
    }

    @BeforeAll
    static void triagistArrives() {
        fhir.callers.put(
                "triagist-only",
                SmallWorld.actor(
                        "triagist-only",
                        SmallWorld.HAP,
                        "triagist",
                        new Scope.OwnOrganisation(),
                        Set.of(Capability.TRIAGE)));
    }
}
