package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.consult.ConsultsFixture;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advice asked, taken up and given as a Task of code consult. */
class ConsultingOverFhirTest {

    private static final FhirFixture fhir = new FhirFixture();

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @BeforeEach
    void advisersArrive() {
        fhir.callers.put("hugo", ConsultsFixture.GP);
        fhir.callers.put("vera", ConsultsFixture.NURSE);
    }

    private final String request =
            fhir.core.seekingPlace(SmallWorld.triagist()).id().value().toString();

    @Test
    void adviceIsAskedTakenUpAndGiven() {
        var asked = ask("gp");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        var id = asked.id();

        assertThat(listed("hugo").getTotal()).isPositive();
        assertThat(answer("hugo", id, "\"accepted\"", "").as(Task.class).getStatus())
                .isEqualTo(TaskStatus.ACCEPTED);
        var given =
                answer(
                                "hugo",
                                id,
                                "\"completed\"",
                                """
                                , "output": [
                                  {"type": {"coding": [{"code": "advice"}]}, "valueString": "Thuis kan."},
                                  {"type": {"coding": [{"code": "suggested-urgency"}]}, "valueCode": "U4"}]
                                """)
                        .as(Task.class);

        assertThat(given.getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(given.getOutput()).hasSize(2);
        assertThat(given.getExtensionByUrl(Systems.extension("seconds-to-advice"))).isNotNull();
        var told = fhir.get("/Task?code=consult&focus=ServiceRequest/" + request).as(Bundle.class);
        assertThat(told.getTotal()).isEqualTo(1);
        assertThat(fhir.get("/ServiceRequest/" + request + "/$story").body())
                .contains("advice-asked", "consult-accepted", "advice-given");
    }

    @Test
    void anAdviserSeesNoCaseAndNothingAfterTheEnd() {
        var id = ask("gp").id();
        assertThat(fhir.getAs("hugo", "/Task/" + id).status()).isEqualTo(200);
        assertThat(fhir.getAs("vera", "/Task/" + id).status()).isEqualTo(404);
        assertThat(fhir.getAs("hugo", "/ServiceRequest/" + request).status()).isEqualTo(404);
        assertThat(fhir.getAs("hugo", "/Task?code=consult&focus=ServiceRequest/" + request).body())
                .contains("\"total\":0");

        var back = answer("triagist", id, "\"cancelled\"", "");

        assertThat(back.as(Task.class).getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(fhir.getAs("hugo", "/Task/" + id).status()).isEqualTo(404);
    }

    @Test
    void aLineOfTheAdviserAndOneOfTheDeskAreNotesOfTheTask() {
        var id = ask("gp").id();
        assertThat(say("hugo", id, "Hoe lang al?").code())
                .isEqualTo("request.consult-not-taken-up");
        assertThat(answer("hugo", id, "\"accepted\"", "").status()).isEqualTo(200);

        assertThat(say("hugo", id, "Hoe lang al?").status()).isEqualTo(200);
        var task = say("triagist", id, "Sinds gisteren.").as(Task.class);

        assertThat(task.getNote()).hasSize(2);
        assertThat(task.getNote().getFirst().getText()).isEqualTo("Hoe lang al?");
        assertThat(fhir.getAs("hugo", "/Task/" + id).as(Task.class).getNote()).hasSize(2);
        assertThat(say("vera", id, "Ook hier").status()).isEqualTo(404);
        assertThat(
                        fhir.postAs(
                                        "hugo",
                                        "/Task/" + id + "/$say",
                                        "{\"resourceType\": \"Parameters\"}")
                                .status())
                .isBetween(400, 422);
    }

    private static Answer say(String who, String id, String text) {
        return fhir.postAs(
                who,
                "/Task/" + id + "/$say",
                """
                {"resourceType": "Parameters", "parameter": [{"name": "text", "valueString": "%s"}]}
                """
                        .formatted(text));
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        assertThat(ask("wizard").code()).isEqualTo("consult.unknown-discipline");
        var id = ask("gp").id();
        assertThat(answer("hugo", id, "\"completed\"", "").code())
                .isEqualTo("request.field-required");
        assertThat(answer("hugo", id, "\"rejected\"", "").code())
                .isEqualTo("request.field-required");
        assertThat(answer("hugo", id, "\"on-hold\"", "").status()).isEqualTo(422);
    }

    private Answer ask(String discipline) {
        return fhir.post(
                "/Task",
                """
                {"resourceType": "Task", "status": "requested", "intent": "proposal",
                 "code": {"coding": [{"code": "consult"}]},
                 "focus": {"reference": "ServiceRequest/%s"},
                 "performerType": [{"coding": [{"code": "%s"}]}],
                 "description": "Kan dit thuis?"}
                """
                        .formatted(request, discipline));
    }

    private static Bundle listed(String who) {
        return fhir.getAs(who, "/Task?code=consult").as(Bundle.class);
    }

    private static Answer answer(String who, String id, String status, String more) {
        return fhir.put(
                "/Task/" + id,
                """
                {"resourceType": "Task", "id": "%s", "status": %s, "intent": "proposal",
                 "code": {"coding": [{"code": "consult"}]} %s}
                """
                        .formatted(id, status, more),
                Map.of("X-Actor", who, "Idempotency-Key", UUID.randomUUID().toString()));
    }
}
