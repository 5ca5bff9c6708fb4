package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.code;
import static nl.samenspoed.app.fhir.Samples.parameters;
import static nl.samenspoed.app.fhir.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OfferingFhirTest {

    private static final FhirFixture fhir = new FhirFixture();

    @AfterAll
    static void stop() {
        fhir.close();
    }

    private static String seekingPlace() {
        var bundle = fhir.post("", Samples.TRANSACTION).as(Bundle.class);
        var location = bundle.getEntry().get(1).getResponse().getLocation();
        var id = location.replaceAll("ServiceRequest/([0-9a-f-]*).*", "$1");
        give(id, "answer-red-flags", Samples.empty());
        give(
                id,
                "assess-urgency",
                parameters(
                        "urgency", code("U3"),
                        "protocol", string("demo"),
                        "protocol-version", string("1"),
                        "complaint", string("fall")));
        give(
                id,
                "decide-care",
                parameters(
                        "care", code("place"),
                        "service-kind", code(SmallWorld.ELV),
                        "summary", string("84 jaar, valt"),
                        "reason", string("niet veilig alleen")));
        return id;
    }

    private static ServiceRequest give(String id, String operation, String body) {
        return giveAs("triagist", id, operation, body);
    }

    private static ServiceRequest giveAs(String actor, String id, String operation, String body) {
        var answer = fhir.postAs(actor, "/ServiceRequest/" + id + "/$" + operation, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(ServiceRequest.class);
    }

    private static String task(String request, int home) {
        return """
        {"resourceType": "Task", "status": "requested", "intent": "proposal",
         "focus": {"reference": "ServiceRequest/%s"},
         "owner": {"reference": "HealthcareService/%s"}}
        """
                .formatted(request, SmallWorld.beds(home));
    }

    private static String offer(String request, int home) {
        var answer = fhir.post("/Task", task(request, home));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private static Answer answer(String actor, String task, String status, int version) {
        var body =
                """
                {"resourceType": "Task", "id": "%s", "status": "%s", "intent": "proposal",
                 "statusReason": {"coding": [{"code": "full"}], "text": "vol"}}
                """
                        .formatted(task, status);
        return fhir.put(
                "/Task/" + task,
                body,
                Map.of("X-Actor", actor, "If-Match", "W/\"" + version + "\""));
    }

    static String figure(int home, int free) {
        return """
        {"resourceType": "MeasureReport", "status": "complete", "type": "summary",
         "measure": "https://samenspoed.nl/fhir/Measure/capacity",
         "extension": [{"url": "https://samenspoed.nl/fhir/StructureDefinition/healthcare-service",
           "valueReference": {"reference": "HealthcareService/%s"}}],
         "period": {"start": "2026-11-21"},
         "group": [{"population": [
           {"code": {"coding": [{"code": "free"}]}, "count": %d},
           {"code": {"coding": [{"code": "total"}]}, "count": 20}]}]}
        """
                .formatted(SmallWorld.beds(home), free);
    }

    @Test
    void whereIsWantedGoesInWithTheDecisionAndIsToldWithTheRequest() {
        var id = seekingPlace();
        var decided = give(id, "decide-care", wanting(SmallWorld.home(1).value(), 20));

        assertThat(decided.getExtensionsByUrl(Systems.extension("preferred-provider")))
                .extracting(said -> ((Reference) said.getValue()).getReference())
                .containsExactly("Organization/" + SmallWorld.home(1));
        assertThat(decided.getExtensionByUrl(Systems.extension("own-provider"))).isNotNull();
        var limit = decided.getExtensionByUrl(Systems.extension("from-home"));
        assertThat(limit.getExtensionByUrl("max-travel-minutes").getValue().primitiveValue())
                .isEqualTo("20");
        assertThat(limit.getExtensionByUrl("municipality").getValue().primitiveValue())
                .isEqualTo("GM0202");
        assertThat(fhir.get("/ServiceRequest/" + id + "/$find-places").body())
                .contains("too-far-from-home");
    }

    @Test
    void whereThatCannotBeIsRefused() {
        var path = "/ServiceRequest/" + seekingPlace() + "/$decide-care";

        assertThat(fhir.post(path, wanting(UUID.randomUUID(), 20)).body())
                .contains("request.unknown-organisation");
        assertThat(fhir.post(path, wanting(SmallWorld.home(1).value(), 0)).body())
                .contains("request.distance-out-of-range");
    }

    private static String wanting(UUID preferred, int minutes) {
        return parameters(
                "care", code("place"),
                "service-kind", code(SmallWorld.ELV),
                "summary", string("84 jaar, valt"),
                "reason", string("wil dichtbij blijven"),
                "preferred-provider", reference(preferred),
                "own-provider", reference(SmallWorld.home(2).value()),
                "max-minutes-from-home", "\"valueInteger\": " + minutes,
                "home-municipality", code("GM0202"));
    }

    private static String reference(UUID organisation) {
        return "\"valueReference\": {\"reference\": \"Organization/" + organisation + "\"}";
    }

    @Test
    void placesAPatientFromOfferToClosing() {
        fhir.postAs("nurse-2", "/MeasureReport", figure(2, 3));
        var id = seekingPlace();
        var found = fhir.get("/ServiceRequest/" + id + "/$find-places?size=5").as(Parameters.class);
        var best = found.getParameter("place");
        assertThat(best.getPart().stream().filter(part -> part.getName().equals("reason")))
                .hasSize(3);
        var task = offer(id, 2);

        var shown = fhir.getAs("nurse-2", "/Task/" + task);
        assertThat(shown.body()).doesNotContain(Samples.BSN, "Geheim", "Demostraat");
        assertThat(shown.as(Task.class).getDescription()).isEqualTo("84 jaar, valt");
        assertThat(fhir.getAs("nurse-2", "/ServiceRequest/" + id).status()).isEqualTo(404);
        assertThat(fhir.getAs("nurse-3", "/Task/" + task).status()).isEqualTo(404);

        var accepted = answer("nurse-2", task, "accepted", 1);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        var request = fhir.getAs("nurse-2", "/ServiceRequest/" + id).as(ServiceRequest.class);
        assertThat(request.getPerformerFirstRep().getReference())
                .isEqualTo("Organization/" + SmallWorld.home(2));
        var patient = fhir.getAs("nurse-2", "/" + request.getSubject().getReference());
        assertThat(patient.as(Patient.class).getNameFirstRep().getFamily()).contains("Geheim");

        assertThat(
                        Extensions.text(
                                giveAs("nurse-2", id, "confirm-arrival", Samples.empty()), "phase"))
                .isEqualTo("in-care");
        giveAs("nurse-2", id, "close", parameters("ending", code("placed")));
        var arrived = fhir.getAs("nurse-2", "/Task/" + task).as(Task.class);
        assertThat(arrived.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("arrived");
        var free =
                fhir.get("/MeasureReport/" + SmallWorld.beds(2))
                        .as(MeasureReport.class)
                        .getExtensionByUrl(Systems.extension("free-now"));
        assertThat(((IntegerType) free.getValue()).getValue()).isEqualTo(2);
    }

    @Test
    void givesThePlaceToOneOnly() {
        var id = seekingPlace();
        var third = offer(id, 3);
        var fourth = offer(id, 4);
        assertThat(answer("nurse-3", third, "accepted", 1).status()).isEqualTo(200);
        var late = fhir.getAs("nurse-4", "/Task/" + fourth).as(Task.class);
        assertThat(late.getStatus()).isEqualTo(Task.TaskStatus.CANCELLED);
        var version = Integer.parseInt(late.getMeta().getVersionId());
        var beaten = answer("nurse-4", fourth, "accepted", version);
        assertThat(beaten.status()).isEqualTo(409);
        assertThat(beaten.code()).isEqualTo("placement.given-to-another");
    }

    @Test
    void asksAndAnswersInNotes() {
        var task = offer(seekingPlace(), 5);
        var asked = note("nurse-5", task, 1, "Is er een tillift nodig?").as(Task.class);
        assertThat(asked.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
        var told = note("triagist", task, 2, "Nee, loopt met een rollator").as(Task.class);

        assertThat(fhir.getAs("nurse-5", "/Task/" + task).as(Task.class).getNote())
                .usingRecursiveComparison()
                .isEqualTo(told.getNote());
        assertThat(told.getNote())
                .extracting(note -> Extensions.text(note, "remark-kind") + " " + note.getText())
                .containsExactly(
                        "question Is er een tillift nodig?", "answer Nee, loopt met een rollator");
        assertThat(note("triagist", task, 2, "Te laat").code()).isEqualTo("placement.stale");
        assertThat(note("nurse-4", task, 3, "Van wie?").status()).isEqualTo(404);
        assertThat(note("nurse-5", task, 3, "").code()).isEqualTo("request.field-required");
        var silent =
                fhir.put(
                        "/Task/" + task,
                        "{\"resourceType\": \"Task\", \"id\": \"%s\", \"status\": \"requested\"}"
                                .formatted(task),
                        Map.of("X-Actor", "nurse-5", "If-Match", "W/\"3\""));
        assertThat(silent.code()).isEqualTo("fhir.element-missing");
    }

    /** The whole thread may come along; the last note is what is said. */
    private static Answer note(String actor, String task, int version, String text) {
        var body =
                """
                {"resourceType": "Task", "id": "%s", "status": "requested", "intent": "proposal",
                 "note": [{"text": "eerder gezegd"}, {"text": "%s"}]}
                """
                        .formatted(task, text.isEmpty() ? " " : text);
        return fhir.put(
                "/Task/" + task,
                body,
                Map.of("X-Actor", actor, "If-Match", "W/\"" + version + "\""));
    }

    @Test
    void agreesOnAnotherStart() {
        var id = seekingPlace();
        var task = offer(id, 6);
        var first = start("2026-11-22T10:00:00+01:00");
        var proposed = operate("nurse-6", task, "propose-start", first).as(Task.class);
        assertThat(output(proposed)).isEqualTo("start-proposed 2026-11-22T09:00:00Z");
        assertThat(operate("triagist", task, "decline-start", first).status()).isEqualTo(200);
        assertThat(operate("triagist", task, "accept-start", first).code())
                .isEqualTo("request.start-not-proposed");

        var second = start("2026-11-22T08:00:00+01:00");
        assertThat(operate("nurse-6", task, "propose-start", second).status()).isEqualTo(200);
        var accepted = operate("triagist", task, "accept-start", second).as(Task.class);
        assertThat(accepted.getStatus()).isEqualTo(Task.TaskStatus.ACCEPTED);
        assertThat(output(accepted)).isEqualTo("start-agreed 2026-11-22T07:00:00Z");
        var request = fhir.getAs("nurse-6", "/ServiceRequest/" + id).as(ServiceRequest.class);
        assertThat(request.getPerformerFirstRep().getReference())
                .isEqualTo("Organization/" + SmallWorld.home(6));
        assertThat(operate("nurse-6", task, "propose-start", "[]").code())
                .isEqualTo("fhir.element-missing");
    }

    private static String start(String moment) {
        return "[{\"name\": \"start\", \"valueInstant\": \"" + moment + "\"}]";
    }

    private static Answer operate(String actor, String task, String name, String parameters) {
        var body =
                "{\"resourceType\": \"Parameters\"%s}"
                        .formatted(parameters.equals("[]") ? "" : ", \"parameter\": " + parameters);
        return fhir.postAs(actor, "/Task/" + task + "/$" + name, body);
    }

    private static String output(Task task) {
        var output = task.getOutputFirstRep();
        return output.getType().getCodingFirstRep().getCode()
                + " "
                + output.getValue().primitiveValue();
    }

    @Test
    void refusesAnAnswerToAnOlderVersionAndIllegalSteps() {
        var id = seekingPlace();
        var task = offer(id, 5);
        var stale = answer("nurse-5", task, "accepted", 7);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("placement.stale");
        assertThat(answer("nurse-5", task, "completed", 1).code()).isEqualTo("fhir.unknown-code");
        assertThat(answer("nurse-4", task, "accepted", 1).status()).isEqualTo(404);
        var rejected = answer("nurse-5", task, "rejected", 1);
        assertThat(rejected.as(Task.class).getStatusReason().getCodingFirstRep().getCode())
                .isEqualTo("full");
        var after = answer("nurse-5", task, "accepted", 2);
        assertThat(after.status()).isEqualTo(409);
        assertThat(after.code()).isEqualTo("placement.already-refused");
    }

    @Test
    void takesAnOfferBack() {
        var id = seekingPlace();
        var task = offer(id, 1);
        assertThat(answer("triagist", task, "cancelled", 1).status()).isEqualTo(200);
        var outside =
                give(
                        id,
                        "place-outside",
                        parameters(
                                "destination", string("Elders"),
                                "confirmed-by", string("J. Demo")));
        assertThat(Extensions.text(outside, "phase")).isEqualTo("awaiting-arrival");
        give(id, "close", parameters("ending", code("placed-outside-network")));
    }

    @Test
    void seeksAgainWhenThePatientDoesNotCome() {
        var id = seekingPlace();
        var task = offer(id, 1);
        answer("nurse-1", task, "accepted", 1);
        var again =
                giveAs(
                        "nurse-1",
                        id,
                        "report-no-show",
                        parameters("reason", string("bleef thuis")));
        assertThat(Extensions.text(again, "phase")).isEqualTo("seeking-place");
        assertThat(fhir.getAs("nurse-1", "/Task/" + task).as(Task.class).getStatus())
                .isEqualTo(Task.TaskStatus.FAILED);
    }

    @Test
    void listsOffersInPagesForTheOneWhoIsAsked() {
        for (int i = 0; i < 5; i++) {
            offer(seekingPlace(), 8);
        }
        List<String> seen = new ArrayList<>();
        var next =
                "/Task?status=requested&owner=HealthcareService/"
                        + SmallWorld.beds(8)
                        + "&_count=2";
        while (next != null) {
            var page = fhir.getAs("nurse-8", next).as(Bundle.class);
            page.getEntry().forEach(entry -> seen.add(entry.getResource().getIdPart()));
            var link = page.getLink("next");
            next = link == null ? null : link.getUrl();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(5);
        var own = "/Task?owner=Organization/" + SmallWorld.home(8);
        assertThat(fhir.getAs("nurse-8", own).as(Bundle.class).getEntry()).hasSize(5);
        assertThat(fhir.getAs("nurse-7", own).as(Bundle.class).getEntry()).isEmpty();
        assertThat(fhir.getAs("nurse-8", "/Task?status=draft").as(Bundle.class).getEntry())
                .isEmpty();
        assertThat(fhir.getAs("office", own).status()).isEqualTo(403);
    }

    @Test
    void makesAnOfferOnceForOneKey() {
        var id = seekingPlace();
        var key = FhirFixture.key(UUID.randomUUID());
        var first = fhir.post("/Task", task(id, 6), key);
        var second = fhir.post("/Task", task(id, 6), key);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(fhir.post("/Task", task(id, 6)).code()).isEqualTo("placement.already-offered");
        var other = fhir.post("/Patient", Samples.PATIENT, key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("patient.key-taken");
    }

    @Test
    void takesAFeedOfFiguresAndSaysWhichWereRefused() {
        var entry =
                "{\"request\": {\"method\": \"POST\", \"url\": \"MeasureReport\"}, \"resource\": %s}";
        var batch =
                "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": ["
                        + entry.formatted(figure(7, 4))
                        + ","
                        + entry.formatted(figure(8, 4))
                        + ","
                        + entry.formatted(Samples.askAbout(UUID.randomUUID().toString()))
                        + "]}";
        var answer = fhir.postAs("nurse-7", "", batch).as(Bundle.class);
        assertThat(answer.getEntry())
                .extracting(one -> one.getResponse().getStatus())
                .containsExactly("201 Created", "403", "422");
        var found =
                fhir.get("/MeasureReport?subject=HealthcareService/" + SmallWorld.beds(7))
                        .as(Bundle.class);
        var report = (MeasureReport) found.getEntryFirstRep().getResource();
        assertThat(report.getGroupFirstRep().getPopulationFirstRep().getCount()).isEqualTo(4);
        assertThat(
                        fhir.get(
                                        "/MeasureReport?period=lt2026-01-01&subject=HealthcareService/"
                                                + SmallWorld.beds(7))
                                .as(Bundle.class)
                                .getEntry())
                .isEmpty();
    }

    @Test
    void leavesALineInTheTrailForEveryLook() {
        var id = seekingPlace();
        offer(id, 1);
        for (var path :
                List.of(
                        "/ServiceRequest/" + id + "/$find-places",
                        "/Task?focus=ServiceRequest/" + id)) {
            var before = fhir.rows("audit.entry");
            assertThat(fhir.get(path).status()).isEqualTo(200);
            assertThat(fhir.rows("audit.entry")).as(path).isEqualTo(before + 1);
        }
    }
}
