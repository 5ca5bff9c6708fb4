package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How users get in, and the words they say there: FHIR for machines, pages for people. */
final class Door {

    static final String SECRET = "alleen-voor-demo";
    static final String DESK_CLIENT = "demo-ehr";
    static final String COORDINATOR = "coordinator";

    private static final String SYSTEM = "https://samenspoed.nl/fhir";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("ServiceRequest/([0-9a-f-]{36})");

    private final int port;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    Door(int port) {
        this.port = port;
    }

    Wire wire() throws IOException {
        return new Wire(port);
    }

    /** Header lines for a machine client. */
    String as(String client) throws IOException {
        var known = tokens.get(client);
        if (known != null) {
            return known;
        }
        var basic =
                Base64.getEncoder()
                        .encodeToString((client + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        try (var wire = wire()) {
            var answer =
                    wire.post(
                                    "/oauth2/token",
                                    "Authorization: Basic "
                                            + basic
                                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                                    "grant_type=client_credentials")
                            .expect(200);
            var headers =
                    "Authorization: Bearer %s\r\nAccept: application/fhir+json\r\nContent-Type: application/fhir+json\r\n"
                            .formatted(find(TOKEN, answer.body()));
            tokens.put(client, headers);
            return headers;
        }
    }

    /** Header lines for somebody at the desk, signed in with the form. Each user has a session. */
    String asCoordinator(int user) throws IOException {
        return asPerson(COORDINATOR, user);
    }

    /** The same as somebody else of the demo. */
    synchronized String asPerson(String person, int user) throws IOException {
        var known = sessions.get(person + user);
        if (known != null) {
            return known;
        }
        try (var wire = wire()) {
            var form = wire.get("/sign-in", "").expect(200);
            var before = cookies(form);
            var token = URLEncoder.encode(formToken(form), StandardCharsets.UTF_8);
            var in =
                    wire.post(
                                    "/sign-in",
                                    before + "Content-Type: application/x-www-form-urlencoded\r\n",
                                    "username=%s&password=%s&_csrf=%s"
                                            .formatted(person, SECRET, token))
                            .expect(302);
            if (in.header("location").contains("sign-in")) {
                throw new IOException("not let in as " + person);
            }
            var headers = cookies(in);
            sessions.put(person + user, headers);
            return headers;
        }
    }

    /** Header lines with what a page set beside what its reader had. */
    static String with(String headers, Wire.Answer page) {
        var more = cookies(page).replace("Cookie: ", "; ");
        return more.isEmpty() ? headers : headers.stripTrailing() + more;
    }

    static String formToken(Wire.Answer form) throws IOException {
        return find(FORM_TOKEN, form.body());
    }

    private static String cookies(Wire.Answer answer) {
        var line = new StringBuilder();
        for (var cookie : answer.headers().getOrDefault("set-cookie", "").split("\n")) {
            var pair = cookie.split(";")[0];
            if (!pair.isBlank() && !pair.endsWith("=")) {
                line.append(line.isEmpty() ? "Cookie: " : "; ").append(pair);
            }
        }
        return line.isEmpty() ? "" : line + "\r\n";
    }

    static String find(Pattern pattern, String text) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("no [" + pattern + "] in the answer");
        }
        return found.group(1);
    }

    static String request(String answer) throws IOException {
        return find(REQUEST, answer);
    }

    static String order(String subject, String municipality, String question) {
        return """
        {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
         "subject": {"reference": "%2$s"},
         "extension": [
           {"url": "%1$s/StructureDefinition/caller", "extension": [
             {"url": "name", "valueString": "Dochter Demo"},
             {"url": "callback-number", "valueString": "06 0000 0000"}]},
           {"url": "%1$s/StructureDefinition/whereabouts", "extension": [
             {"url": "municipality", "valueString": "%3$s"}]}],
         "reasonCode": [{"text": "%4$s"}]}"""
                .formatted(SYSTEM, subject, municipality, question);
    }

    /** A request with its patient, in one transaction. */
    static String opening(String family, String birth, String municipality, String question) {
        var patient = "urn:uuid:0f5b2c1e-1111-4222-8333-444455556666";
        return """
        {"resourceType": "Bundle", "type": "transaction", "entry": [
         {"fullUrl": "%s", "request": {"method": "POST", "url": "Patient"},
          "resource": {"resourceType": "Patient",
           "meta": {"tag": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST"}]},
           "name": [{"family": "%s", "given": ["Anna"]}], "gender": "female", "birthDate": "%s"}},
         {"fullUrl": "urn:uuid:0f5b2c1e-1111-4222-8333-444455557777",
          "request": {"method": "POST", "url": "ServiceRequest"},
          "resource": %s}]}"""
                .formatted(patient, family, birth, order(patient, municipality, question));
    }

    static String assessment(String urgency) {
        return """
        {"resourceType": "Parameters", "parameter": [
          {"name": "urgency", "valueCode": "%s"}, {"name": "protocol", "valueString": "demo"},
          {"name": "protocol-version", "valueString": "1"}, {"name": "complaint", "valueString": "fall"},
          {"name": "explanation", "valueString": "Valt, geen letsel"}]}"""
                .formatted(urgency);
    }

    static String decision(String kind) {
        return """
        {"resourceType": "Parameters", "parameter": [
          {"name": "care", "valueCode": "place"}, {"name": "service-kind", "valueCode": "%s"},
          {"name": "summary", "valueString": "Valt, kan niet alleen blijven, helder"},
          {"name": "reason", "valueString": "Thuis niet veilig"}]}"""
                .formatted(kind);
    }

    static String offer(String request, String service, String answerBy) {
        return """
        {"resourceType": "Task", "status": "requested", "intent": "proposal",
         "focus": {"reference": "ServiceRequest/%s"}, "owner": {"reference": "HealthcareService/%s"},
         "restriction": {"period": {"end": "%s"}}}"""
                .formatted(request, service, answerBy);
    }

    static String figure(UUID service, int free) {
        return """
        {"resourceType": "MeasureReport", "status": "complete", "type": "summary",
         "measure": "%1$s/Measure/capacity",
         "extension": [{"url": "%1$s/StructureDefinition/healthcare-service",
           "valueReference": {"reference": "HealthcareService/%2$s"}}],
         "period": {"start": "%3$s"},
         "group": [{"population": [
           {"code": {"coding": [{"code": "free"}]}, "count": %4$d},
           {"code": {"coding": [{"code": "total"}]}, "count": 20}]}]}"""
                .formatted(SYSTEM, service, LocalDate.now(ZoneOffset.UTC), free);
    }

    static String acceptance(String task) {
        return """
        {"resourceType": "Task", "id": "%s", "status": "accepted", "intent": "proposal"}"""
                .formatted(task);
    }
}
