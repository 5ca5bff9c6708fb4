package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.code;
import static nl.samenspoed.app.fhir.Samples.parameters;
import static nl.samenspoed.app.fhir.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: a 4xx with a stable code, nothing changed, nothing of a patient repeated. */
class BadInputTest {

    private static final FhirFixture fhir = new FhirFixture();
    private static final String NOBODY = "/" + UUID.randomUUID();
    private static final String LONG = "Geheim ".repeat(150_000);
    private static final String PATIENT = fhir.post("/Patient", Samples.PATIENT).id();
    private static final String REQUEST =
            fhir.post("/ServiceRequest", Samples.askAbout(PATIENT)).id();
    private static final String ENDED = ended();
    private static final String END = "\"valueInstant\": \"2026-11-22T08:00:00Z\"";
    private static final String STOP = lifted();

    private static final List<String> TABLES =
            List.of(
                    "patient.patient",
                    "request.request",
                    "request.fact",
                    "placement.offer",
                    "capacity.figure",
                    "capacity.stop",
                    "capacity.stop_change",
                    "command.answer",
                    "stream.event");

    private static String ended() {
        var id = fhir.post("/ServiceRequest", Samples.askAbout(PATIENT)).id();
        fhir.post("/ServiceRequest/" + id + "/$withdraw", parameters("reason", string("klaar")));
        return id;
    }

    @AfterAll
    static void stop() {
        fhir.close();
    }

    /** One bad message. */
    record Bad(
            String name,
            String method,
            String path,
            Map<String, String> headers,
            byte[] body,
            int status,
            String code) {

        static Bad post(String name, String path, String body, int status, String code) {
            return new Bad(name, "POST", path, Map.of(), bytes(body), status, code);
        }

        static Bad get(String name, String path, int status, String code) {
            return new Bad(name, "GET", path, Map.of(), null, status, code);
        }

        Bad with(String header, String value) {
            var all = new HashMap<>(headers);
            all.put(header, value);
            return new Bad(name, method, path, Map.copyOf(all), body, status, code);
        }

        Bad as(String expected) {
            return new Bad(name + " " + expected, method, path, headers, body, status, expected);
        }

        Bad by(String method) {
            return new Bad(name, method, path, headers, body, status, code);
        }

        @Override
        public String toString() {
            return name;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                        unreadable(),
                        patients(),
                        asks(),
                        operations(),
                        offers(),
                        figures(),
                        stops(),
                        bundles(),
                        questions())
                .flatMap(List::stream);
    }

    private static List<Bad> unreadable() {
        return List.of(
                Bad.post("empty body", "/Patient", "", 400, "fhir.unreadable"),
                Bad.post("no JSON", "/Patient", "Geheim", 400, "fhir.unreadable"),
                Bad.post("JSON cut off", "/Patient", cut(), 400, "fhir.unreadable"),
                Bad.post("JSON array", "/Patient", "[1,2]", 400, "fhir.unreadable"),
                Bad.post("JSON null", "/Patient", "null", 400, "fhir.unreadable"),
                Bad.post("no resource type", "/Patient", "{}", 400, "fhir.unreadable"),
                Bad.post(
                        "unknown resource type",
                        "/Patient",
                        "{\"resourceType\": \"Geheim\"}",
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "other resource type",
                        "/Patient",
                        Samples.askAbout(PATIENT),
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "unknown element",
                        "/Patient",
                        patient("\"geheim\": 1"),
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "text for object",
                        "/Patient",
                        patient("\"maritalStatus\": \"Geheim\""),
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "object for text",
                        "/Patient",
                        patient("\"language\": {\"Geheim\": 1}"),
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "single for list",
                        "/Patient",
                        patient("\"contact\": \"Geheim\""),
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "wrong boolean",
                        "/Patient",
                        patient("\"active\": \"Geheim\""),
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "no date",
                        "/Patient",
                        Samples.PATIENT.replace("1941-03-02", "Geheim"),
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "impossible date",
                        "/Patient",
                        Samples.PATIENT.replace("1941-03-02", "1941-13-45"),
                        400,
                        "fhir.unreadable"),
                Bad.post(
                        "unknown gender",
                        "/Patient",
                        Samples.PATIENT.replace("\"female\"", "\"Geheim\""),
                        400,
                        "fhir.unreadable"),
                Bad.post("deep nesting", "/Patient", deep(), 400, "fhir.unreadable"),
                xml("no XML", "<Patient"),
                xml("XML of another world", "<Geheim xmlns=\"http://example.org\"/>"),
                xml(
                        "unknown XML element",
                        "<Patient xmlns=\"http://hl7.org/fhir\"><geheim value=\"1\"/></Patient>"),
                xml(
                        "XML with an entity",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Patient"
                                + " xmlns=\"http://hl7.org/fhir\"><language"
                                + " value=\"&e;\"/></Patient>"),
                Bad.post("XML called JSON", "/Patient", "<Patient/>", 400, "fhir.unreadable"),
                xml("JSON called XML", Samples.PATIENT),
                Bad.post("form", "/Patient", "a=Geheim", 415, "fhir.unsupported-type")
                        .with("Content-Type", "application/x-www-form-urlencoded"),
                Bad.post("text", "/Patient", Samples.PATIENT, 415, "fhir.unsupported-type")
                        .with("Content-Type", "text/plain"),
                Bad.post("picture", "/Patient", "GIF89a", 415, "fhir.unsupported-type")
                        .with("Content-Type", "image/gif"),
                Bad.post(
                                "unknown charset",
                                "/Patient",
                                Samples.PATIENT,
                                415,
                                "fhir.unsupported-type")
                        .with("Content-Type", "application/fhir+json; charset=geheim"),
                Bad.post("no gzip", "/Patient", Samples.PATIENT, 400, "fhir.unreadable")
                        .with("Content-Encoding", "gzip"),
                Bad.post("a megabyte of name", "/Patient", longName(LONG), 413, "fhir.too-large"),
                Bad.post(
                        "300 kB of name",
                        "/Patient",
                        longName(LONG.substring(0, 300_000)),
                        422,
                        "fhir.text-too-long"),
                Bad.post("a zero", "/Patient", zero(), 422, "fhir.cannot-be-kept"));
    }

    private static List<Bad> patients() {
        return List.of(
                Bad.post(
                        "eleven-test",
                        "/Patient",
                        Samples.PATIENT.replace(Samples.BSN, "999900019"),
                        422,
                        "patient.bsn-invalid"),
                Bad.post(
                        "letters for BSN",
                        "/Patient",
                        Samples.PATIENT.replace(Samples.BSN, "Geheim"),
                        422,
                        "patient.bsn-invalid"),
                Bad.post(
                        "half a birth date",
                        "/Patient",
                        Samples.PATIENT.replace("1941-03-02", "1941-03"),
                        422,
                        "fhir.unknown-code"),
                Bad.post(
                        "unknown BSN state",
                        "/Patient",
                        Samples.PATIENT.replaceFirst(
                                "\"value\": \"" + Samples.BSN + "\"",
                                "\"value\": \""
                                        + Samples.BSN
                                        + "\", \"extension\": [{\"url\": \""
                                        + Systems.extension("bsn-state")
                                        + "\", \"valueCode\": \"Geheim\"}]"),
                        422,
                        "fhir.unknown-code"),
                Bad.post("key is no UUID", "/Patient", Samples.PATIENT, 400, "fhir.invalid-key")
                        .with("Idempotency-Key", "Geheim"),
                Bad.post(
                                "condition on a name",
                                "/Patient",
                                Samples.PATIENT,
                                400,
                                "fhir.unsupported-condition")
                        .with("If-None-Exist", "name=Geheim"),
                Bad.post(
                                "condition without a system",
                                "/Patient",
                                Samples.PATIENT,
                                400,
                                "fhir.unsupported-condition")
                        .with("If-None-Exist", "identifier=" + Samples.BSN),
                Bad.post(
                                "condition with a wrong BSN",
                                "/Patient",
                                Samples.PATIENT,
                                422,
                                "patient.bsn-invalid")
                        .with("If-None-Exist", "identifier=" + Systems.BSN + "|999900019"),
                update("stale version", "W/\"7\"", 412, "patient.stale"),
                update("version in words", "Geheim", 400, "fhir.invalid-version"),
                update("no version", "", 428, "fhir.version-required"),
                new Bad(
                        "unknown patient",
                        "PUT",
                        "/Patient" + NOBODY,
                        Map.of("If-Match", "W/\"1\""),
                        Samples.PATIENT
                                .replaceFirst("\\{", "{\"id\": \"" + NOBODY.substring(1) + "\",")
                                .getBytes(),
                        404,
                        "patient.not-found"),
                new Bad(
                        "another id inside",
                        "PUT",
                        "/Patient" + NOBODY,
                        Map.of("If-Match", "W/\"1\""),
                        Samples.PATIENT.replaceFirst("\\{", "{\"id\": \"x\",").getBytes(),
                        400,
                        "fhir.invalid-request"),
                Bad.post(
                                "not by this role",
                                "/Patient",
                                Samples.PATIENT,
                                403,
                                "patient.not-allowed")
                        .with("X-Actor", "office"));
    }

    private static List<Bad> asks() {
        var ask = Samples.askAbout(PATIENT);
        return List.of(
                ask(
                        "no status",
                        ask.replace("\"status\": \"active\",", ""),
                        "fhir.element-missing"),
                ask("draft", ask.replace("active", "draft"), "fhir.unknown-code"),
                ask("no intent", ask.replace("\"intent\": \"order\",", ""), "fhir.element-missing"),
                ask("a plan", ask.replace("\"order\"", "\"plan\""), "fhir.unknown-code"),
                ask("no subject", Samples.ask("{}"), "fhir.element-missing"),
                ask(
                        "unknown patient",
                        Samples.askAbout(NOBODY.substring(1)),
                        "request.unknown-patient"),
                ask("no uuid", Samples.askAbout("Geheim"), "fhir.unknown-reference"),
                ask(
                        "subject is a group",
                        ask.replace("Patient/", "Group/"),
                        "fhir.unknown-reference"),
                ask(
                        "no question",
                        ask.replace("Valt vaker, kan niet alleen blijven", " "),
                        "request.field-required"),
                ask(
                        "long question",
                        ask.replace("Valt vaker", "Geheim ".repeat(1000)),
                        "request.field-too-long"),
                ask("unknown place", ask.replace("GM0268", "GM9999"), "request.unknown-place"),
                ask(
                        "unknown channel",
                        ask.replaceFirst(
                                "\"extension\": \\[",
                                "\"extension\": [{\"url\": \""
                                        + Systems.extension("channel")
                                        + "\", \"valueCode\": \"Geheim\"},"),
                        "fhir.unknown-code"),
                ask(
                        "unknown requester",
                        ask.replaceFirst(
                                "\\{",
                                "{\"requester\": {\"reference\": \"Organization" + NOBODY + "\"},"),
                        "request.unknown-organisation"),
                ask(
                        "unknown URA",
                        ask.replaceFirst(
                                "\\{",
                                "{\"requester\": {\"identifier\": {\"system\": \""
                                        + Systems.URA
                                        + "\", \"value\": \"00000000\"}},"),
                        "fhir.unknown-reference"),
                Bad.post("not by this role", "/ServiceRequest", ask, 403, "request.not-allowed")
                        .with("X-Actor", "office"),
                new Bad(
                        "cannot be changed as a whole",
                        "PUT",
                        "/ServiceRequest/" + REQUEST,
                        Map.of(),
                        ask.replaceFirst("\\{", "{\"id\": \"" + REQUEST + "\",").getBytes(),
                        405,
                        "fhir.not-supported"),
                Bad.get(
                                "cannot be deleted",
                                "/ServiceRequest/" + REQUEST,
                                405,
                                "fhir.not-supported")
                        .by("DELETE"));
    }

    private static List<Bad> operations() {
        var rows = new ArrayList<Bad>();
        rows.add(op("$decide-care", decide("geheim"), 422, "fhir.unknown-code"));
        rows.add(op("$decide-care", Samples.empty(), 422, "fhir.element-missing"));
        rows.add(op("$decide-care", decide("self-care"), 409, "request.red-flags-open"));
        rows.add(
                op(
                        "$assess-urgency",
                        parameters(
                                "urgency", code("U3"),
                                "protocol", string("demo"),
                                "protocol-version", string("1"),
                                "complaint", string("fall")),
                        409,
                        "request.red-flags-open"));
        rows.add(
                op("$assess-urgency", parameters("urgency", code("U9")), 422, "fhir.unknown-code"));
        rows.add(
                op(
                        "$assess-urgency",
                        parameters("urgency", "\"valueInteger\": 3"),
                        400,
                        "fhir.invalid-request"));
        rows.add(
                op(
                        "$answer-red-flags",
                        parameters("positive", code("geheim")),
                        422,
                        "fhir.unknown-code"));
        rows.add(
                op(
                        "$answer-red-flags",
                        parameters("positif", code("breathing")),
                        400,
                        "fhir.unknown-parameter"));
        rows.add(
                op(
                        "$add-note",
                        parameters("text", string("a"), "text", string("b")),
                        400,
                        "fhir.unknown-parameter"));
        rows.add(op("$add-note", Samples.empty(), 422, "request.field-required"));
        rows.add(op("$add-note", Samples.PATIENT, 422, "request.field-required"));
        rows.add(
                op(
                        "$add-note",
                        parameters("text", string("Geheim ".repeat(1000))),
                        422,
                        "request.field-too-long"));
        rows.add(op("$add-note", "Geheim", 400, "fhir.unreadable"));
        rows.add(
                op(
                        "$add-note",
                        parameters("text", string("\\u0000Geheim")),
                        422,
                        "fhir.cannot-be-kept"));
        rows.add(
                op("$add-note", parameters("text", string("x")), 412, "request.stale")
                        .with("If-Match", "W/\"99\""));
        rows.add(
                op("$add-note", parameters("text", string("x")), 404, "request.not-found")
                        .with("X-Actor", "nurse-7"));
        rows.add(
                op(
                        "$offer-lead",
                        parameters(
                                "to",
                                "\"valueReference\": {\"reference\": \"Patient" + NOBODY + "\"}",
                                "reason",
                                string("x")),
                        422,
                        "fhir.unknown-reference"));
        rows.add(
                op(
                        "$offer-lead",
                        parameters(
                                "to",
                                "\"valueReference\": {\"reference\": \"Organization"
                                        + NOBODY
                                        + "\"}",
                                "reason",
                                string("x")),
                        422,
                        "request.unknown-organisation"));
        rows.add(op("$accept-lead", Samples.empty(), 409, "request.lead-not-offered"));
        rows.add(
                op(
                        "$close",
                        parameters("ending", code("placed")),
                        409,
                        "request.ending-does-not-fit"));
        rows.add(op("$close", parameters("ending", code("geheim")), 422, "fhir.unknown-code"));
        rows.add(op("$withdraw", Samples.empty(), 422, "request.field-required"));
        rows.add(
                op(
                        "$identify-patient",
                        parameters("patient", "\"valueReference\": {}", "identity", code("known")),
                        422,
                        "fhir.element-missing"));
        rows.add(
                op(
                        "$record-treatment-limits",
                        parameters("source", code("patient")),
                        422,
                        "request.no-limits-told"));
        rows.add(
                op(
                        "$record-treatment-limits",
                        parameters("source", code("patient"), "resuscitation", code("misschien")),
                        422,
                        "fhir.unknown-code"));
        rows.add(op("$geheim", Samples.empty(), 405, "fhir.not-supported"));
        rows.add(
                Bad.post(
                        "ended",
                        "/ServiceRequest/" + ENDED + "/$add-note",
                        parameters("text", string("x")),
                        409,
                        "request.ended"));
        rows.add(
                Bad.post(
                        "no such request",
                        "/ServiceRequest" + NOBODY + "/$accept-lead",
                        Samples.empty(),
                        404,
                        "request.not-found"));
        rows.add(
                Bad.get(
                        "note by reading",
                        "/ServiceRequest/" + REQUEST + "/$add-note?text=x",
                        405,
                        "fhir.not-supported"));
        return rows;
    }

    private static List<Bad> offers() {
        var task =
                """
                {"resourceType": "Task", "status": "requested", "intent": "proposal",
                 "focus": {"reference": "ServiceRequest/%s"},
                 "owner": {"reference": "HealthcareService/%s"}}
                """
                        .formatted(REQUEST, SmallWorld.beds(1));
        return List.of(
                offer("nothing sought", task, 409, "request.not-seeking-place"),
                offer("draft", task.replace("requested", "draft"), 422, "fhir.unknown-code"),
                offer(
                        "no focus",
                        task.replace("focus", "basedOn")
                                .replaceAll("(\"basedOn\": )(\\{[^}]*})", "$1[$2]"),
                        422,
                        "fhir.element-missing"),
                offer(
                        "no owner",
                        task.replace("\"owner\"", "\"for\""),
                        422,
                        "fhir.element-missing"),
                offer(
                        "owner is a person",
                        task.replace("HealthcareService/", "Practitioner/"),
                        422,
                        "fhir.unknown-reference"),
                offer(
                        "unknown service",
                        task.replace(SmallWorld.beds(1).toString(), NOBODY.substring(1)),
                        409,
                        "request.not-seeking-place"),
                offer(
                        "unknown request",
                        task.replace(REQUEST, NOBODY.substring(1)),
                        404,
                        "placement.not-found"),
                offer(
                        "an age to answer",
                        task.replaceFirst(
                                "\\{",
                                "{\"restriction\": {\"period\": {\"end\": \"2036-01-01\"}},"),
                        422,
                        "placement.clock-out-of-range"),
                offer("not by this role", task, 403, "placement.not-allowed")
                        .with("X-Actor", "office"),
                answer("accepted", 404, "placement.not-found"),
                answer("cancelled", 404, "placement.not-found"),
                answer("in-progress", 422, "fhir.unknown-code"),
                answer("rejected", 422, "fhir.element-missing"),
                Bad.get("no offer", "/Task" + NOBODY, 404, "placement.not-found"),
                Bad.get("owner is a group", "/Task?owner=Group/1", 400, "fhir.unknown-parameter"));
    }

    private static Bad offer(String name, String body, int status, String code) {
        return Bad.post("offer: " + name, "/Task", body, status, code);
    }

    private static Bad answer(String status, int expected, String code) {
        var body =
                "{\"resourceType\": \"Task\", \"id\": \"%s\", \"status\": \"%s\", \"intent\": \"order\"}"
                        .formatted(NOBODY.substring(1), status);
        return new Bad(
                "answer: " + status,
                "PUT",
                "/Task" + NOBODY,
                Map.of("If-Match", "W/\"1\""),
                body.getBytes(),
                expected,
                code);
    }

    private static List<Bad> figures() {
        var figure = OfferingFhirTest.figure(1, 3);
        return List.of(
                figure("of another", figure, 403, "capacity.not-allowed")
                        .with("X-Actor", "nurse-2"),
                figure(
                        "of nobody",
                        figure.replace(SmallWorld.beds(1).toString(), NOBODY.substring(1)),
                        404,
                        "capacity.unknown-service"),
                figure(
                        "of a sender that says it is wrong",
                        figure.replace("complete", "error"),
                        422,
                        "fhir.unknown-code"),
                figure(
                        "below zero",
                        figure.replace("3}", "-3}"),
                        422,
                        "capacity.number-out-of-range"),
                figure("no number", figure.replace("3}", "\"Geheim\"}"), 400, "fhir.unreadable"),
                figure(
                        "too large a number",
                        figure.replace("3}", "99999999999}"),
                        400,
                        "fhir.unreadable"),
                figure(
                        "nothing free told",
                        figure.replace("\"free\"", "\"x\""),
                        422,
                        "fhir.element-missing"),
                figure(
                        "in the future",
                        figure.replaceFirst("\\{", "{\"date\": \"2036-01-01\","),
                        422,
                        "capacity.observed-in-future"),
                figure(
                        "unknown source",
                        figure.replaceFirst(
                                "\"extension\": \\[",
                                "\"extension\": [{\"url\": \""
                                        + Systems.extension("source")
                                        + "\", \"valueCode\": \"Geheim\"},"),
                        422,
                        "fhir.unknown-code"),
                Bad.get(
                        "never reported",
                        "/MeasureReport/" + SmallWorld.beds(5),
                        404,
                        "fhir.not-found"));
    }

    private static Bad figure(String name, String body, int status, String code) {
        return Bad.post("figure: " + name, "/MeasureReport", body, status, code)
                .with("X-Actor", "nurse-1");
    }

    private static List<Bad> stops() {
        var good = List.of(code("admission-stop"), code("in-force"), code("full"), END);
        return List.of(
                declare("no kind", "", good.get(1), good.get(2), END, "fhir.element-missing"),
                declare("no state", good.get(0), "", good.get(2), END, "fhir.element-missing"),
                declare("no reason", good.get(0), good.get(1), "", END, "fhir.element-missing"),
                declare(
                        "no end",
                        good.get(0),
                        good.get(1),
                        good.get(2),
                        "",
                        "fhir.element-missing"),
                declare(
                        "unknown kind",
                        code("geheim"),
                        good.get(1),
                        good.get(2),
                        END,
                        "capacity.stop-kind-unknown"),
                declare(
                        "kind of another service",
                        code("ed-stop"),
                        good.get(1),
                        good.get(2),
                        END,
                        "capacity.stop-kind-unknown"),
                declare(
                        "unknown state",
                        good.get(0),
                        code("geheim"),
                        good.get(2),
                        END,
                        "fhir.unknown-code"),
                declare(
                        "unknown reason",
                        good.get(0),
                        good.get(1),
                        code("geheim"),
                        END,
                        "capacity.stop-reason-unknown"),
                declare(
                        "other without a word",
                        good.get(0),
                        good.get(1),
                        code("other"),
                        END,
                        "capacity.field-required"),
                declare(
                        "end in the past",
                        good.get(0),
                        good.get(1),
                        good.get(2),
                        END.replace("2026", "2025"),
                        "capacity.stop-end-out-of-range"),
                declare(
                        "end too far",
                        good.get(0),
                        good.get(1),
                        good.get(2),
                        END.replace("2026", "2036"),
                        "capacity.stop-end-out-of-range"),
                stop("$declare-stop", 1, parameters("soort", string("x")), 400)
                        .as("fhir.unknown-parameter"),
                stop("$lift-stop", 1, Samples.empty(), 422).as("fhir.element-missing"),
                stop("$lift-stop", 1, parameters("stop", string("Geheim")), 422)
                        .as("fhir.unknown-reference"),
                stop("$lift-stop", 1, parameters("stop", string(NOBODY.substring(1))), 404)
                        .as("capacity.stop-unknown"),
                stop("$lift-stop", 1, parameters("stop", string(STOP)), 404)
                        .as("capacity.stop-unknown"),
                stop("$put-stop-in-force", 2, parameters("stop", string(STOP)), 409)
                        .as("capacity.stop-over"),
                stop("$prolong-stop", 2, parameters("stop", string(STOP), "expected-end", END), 409)
                        .as("capacity.stop-over"),
                stop("$prolong-stop", 2, parameters("stop", string(STOP)), 422)
                        .as("fhir.element-missing"),
                stop("$lift-stop", 2, parameters("stop", string(STOP)), 403)
                        .with("X-Actor", "nurse-3")
                        .as("capacity.not-allowed"),
                Bad.post(
                        "stop of nobody",
                        "/HealthcareService" + NOBODY + "/$declare-stop",
                        parameters(
                                "kind", good.get(0),
                                "state", good.get(1),
                                "reason", good.get(2),
                                "expected-end", END),
                        404,
                        "capacity.unknown-service"),
                Bad.post(
                        "stop of a location",
                        "/Location" + NOBODY + "/$declare-stop",
                        Samples.empty(),
                        405,
                        "fhir.not-supported"));
    }

    private static Bad declare(
            String name, String kind, String state, String reason, String end, String code) {
        var parts = new ArrayList<String>();
        Map.of("kind", kind, "state", state, "reason", reason, "expected-end", end)
                .forEach(
                        (part, value) ->
                                parts.addAll(value.isEmpty() ? List.of() : List.of(part, value)));
        var bad = stop("$declare-stop", 1, parameters(parts.toArray(String[]::new)), 422).as(code);
        return new Bad(
                "stop: " + name, bad.method(), bad.path(), bad.headers(), bad.body(), 422, code);
    }

    private static Bad stop(String operation, int home, String body, int status) {
        var path = "/HealthcareService/" + SmallWorld.beds(home) + "/" + operation;
        return Bad.post(operation, path, body, status, "").with("X-Actor", "nurse-" + home);
    }

    /** A stop of the second home that is over. */
    private static String lifted() {
        var path = "/HealthcareService/" + SmallWorld.beds(2) + "/";
        var body =
                parameters(
                        "kind", code("admission-stop"),
                        "state", code("in-force"),
                        "reason", code("full"),
                        "expected-end", END);
        var stop =
                fhir.postAs("nurse-2", path + "$declare-stop", body)
                        .as(HealthcareService.class)
                        .getExtensionByUrl(Systems.extension("stop"))
                        .getExtensionString("id");
        fhir.postAs("nurse-2", path + "$lift-stop", parameters("stop", string(stop)));
        return stop;
    }

    private static List<Bad> bundles() {
        var entry =
                "{\"fullUrl\": \"urn:uuid:1\", \"request\": {\"method\": \"%s\", \"url\": \"x\"}%s}";
        var ask = ", \"resource\": " + Samples.askAbout(PATIENT);
        return List.of(
                bundle("history", "", 422, "fhir.unknown-code"),
                bundle("transaction", "", 422, "fhir.element-missing"),
                bundle(
                        "transaction",
                        entry.formatted("POST", ask) + "," + entry.formatted("POST", ask),
                        422,
                        "fhir.unsupported-entry"),
                bundle("transaction", entry.formatted("DELETE", ""), 422, "fhir.unsupported-entry"),
                bundle(
                        "transaction",
                        entry.formatted("POST", ask)
                                + ","
                                + entry.formatted("POST", ", \"resource\": " + Samples.PATIENT),
                        422,
                        "fhir.unknown-reference"),
                Bad.post(
                        "BSN in a transaction",
                        "",
                        Samples.TRANSACTION.replace(Samples.BSN, "999900019"),
                        422,
                        "patient.bsn-invalid"),
                Bad.post("no bundle", "", Samples.PATIENT, 400, "fhir.unreadable"));
    }

    private static List<Bad> questions() {
        return List.of(
                Bad.get("unknown type", "/Geheim/1", 404, "fhir.not-found"),
                Bad.get("unsupported type", "/Observation/1", 404, "fhir.not-found"),
                Bad.get("no uuid", "/Patient/Geheim", 404, "fhir.not-found"),
                Bad.get("nobody", "/Patient" + NOBODY, 404, "patient.not-found"),
                Bad.get("no request", "/ServiceRequest" + NOBODY, 404, "request.not-found"),
                Bad.get("everybody", "/Patient", 400, "fhir.invalid-request"),
                Bad.get("only a name", "/Patient?family=Geheim", 400, "fhir.invalid-request"),
                Bad.get("wrong BSN", "/Patient?identifier=999900019", 422, "patient.bsn-invalid"),
                Bad.get(
                        "unknown parameter",
                        "/ServiceRequest?geheim=1",
                        400,
                        "fhir.invalid-request"),
                Bad.get(
                        "unknown general parameter",
                        "/ServiceRequest?_sort=Geheim",
                        400,
                        "fhir.unknown-parameter"),
                Bad.get("no count", "/ServiceRequest?_count=Geheim", 400, "fhir.invalid-request"),
                Bad.get("count below 1", "/ServiceRequest?_count=-1", 400, "fhir.invalid-request"),
                Bad.get("no page", "/ServiceRequest?_after=Geheim", 400, "fhir.invalid-page"),
                Bad.get(
                        "no moment",
                        "/ServiceRequest?_lastUpdated=Geheim",
                        400,
                        "fhir.invalid-request"),
                Bad.get("no status", "/ServiceRequest?status=Geheim", 422, "fhir.unknown-code"),
                Bad.get(
                        "patient is no id",
                        "/ServiceRequest?patient=x",
                        400,
                        "fhir.invalid-request"),
                Bad.get(
                        "chained",
                        "/ServiceRequest?patient.name=Geheim",
                        400,
                        "fhir.unknown-parameter"),
                Bad.get("patch", "/Patient/" + PATIENT, 405, "fhir.not-supported").by("PATCH"),
                Bad.get("delete", "/Patient/" + PATIENT, 405, "fhir.not-supported").by("DELETE"),
                Bad.get("delete of all", "/Patient", 405, "fhir.not-supported").by("DELETE"),
                Bad.get("history", "/Patient/" + PATIENT + "/_history", 405, "fhir.not-supported"),
                Bad.get(
                        "old version",
                        "/Patient/" + PATIENT + "/_history/1",
                        405,
                        "fhir.not-supported"),
                Bad.get("all history", "/_history", 405, "fhir.not-supported"),
                Bad.get("search of all", "?name=Geheim", 400, "fhir.invalid-request"),
                Bad.get("no operation", "/$geheim", 405, "fhir.not-supported"),
                Bad.get("no resource", "/Geheim", 404, "fhir.not-found"),
                Bad.get("other resource", "/Observation/1", 404, "fhir.not-found"),
                Bad.get("too deep", "/Patient/1/2/3/4", 405, "fhir.not-supported"),
                Bad.post(
                        "post to metadata",
                        "/metadata",
                        Samples.empty(),
                        405,
                        "fhir.not-supported"),
                accepting("picture wanted", "image/png"),
                accepting("turtle wanted", "application/fhir+turtle"),
                accepting("nothing wanted", "application/json;q=0"),
                accepting("no type wanted", "geheim"),
                Bad.get(
                        "turtle wanted by address",
                        "/ServiceRequest?_format=ttl",
                        406,
                        "fhir.not-acceptable"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesAndChangesNothing(Bad bad) {
        var before = counts();
        var answer = fhir.send(bad.method(), bad.path(), bad.headers(), bad.body());
        assertThat(answer.status() + " " + answer.code())
                .as(answer.body())
                .isEqualTo(bad.status() + " " + bad.code());
        assertThat(answer.body())
                .doesNotContainIgnoringCase("geheim")
                .doesNotContain(Samples.BSN, "HAPI", "Exception", "nl.samenspoed.app", "SQL");
        var issue = answer.as(OperationOutcome.class).getIssueFirstRep();
        assertThat(issue.getDetails().getText()).isNotBlank().isNotEqualTo(answer.code());
        assertThat(counts()).isEqualTo(before);
    }

    private static Map<String, Long> counts() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, fhir::rows));
    }

    private static String cut() {
        return Samples.PATIENT.substring(0, 200);
    }

    private static String patient(String more) {
        return Samples.PATIENT.replaceFirst("\\{", "{" + more + ",");
    }

    private static String longName(String name) {
        return "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"" + name + "\"}]}";
    }

    private static String zero() {
        return "{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"Ge\\u0000heim\"}]}";
    }

    private static String deep() {
        return "{\"resourceType\": \"Patient\", \"contact\": "
                + "[".repeat(5000)
                + "]".repeat(5000)
                + "}";
    }

    private static Bad xml(String name, String body) {
        return Bad.post(name, "/Patient", body, 400, "fhir.unreadable")
                .with("Content-Type", "application/fhir+xml");
    }

    private static Bad accepting(String name, String form) {
        return Bad.get(name, "/ServiceRequest", 406, "fhir.not-acceptable").with("Accept", form);
    }

    private static Bad update(String name, String version, int status, String code) {
        return new Bad(
                name,
                "PUT",
                "/Patient/" + PATIENT,
                Map.of("If-Match", version),
                Samples.PATIENT.replaceFirst("\\{", "{\"id\": \"" + PATIENT + "\",").getBytes(),
                status,
                code);
    }

    private static Bad ask(String name, String body, String code) {
        return Bad.post("ask: " + name, "/ServiceRequest", body, 422, code);
    }

    private static Bad op(String operation, String body, int status, String code) {
        return Bad.post(
                operation + " " + code,
                "/ServiceRequest/" + REQUEST + "/" + operation,
                body,
                status,
                code);
    }

    private static String decide(String care) {
        return parameters(
                "care", code(care),
                "reason", string("x"),
                "advice", string("x"),
                "safety-net", string("x"));
    }

    private static Bad bundle(String type, String entries, int status, String code) {
        return Bad.post(
                "bundle " + type + " " + code,
                "",
                "{\"resourceType\": \"Bundle\", \"type\": \""
                        + type
                        + "\", \"entry\": ["
                        + entries
                        + "]}",
                status,
                code);
    }
}
