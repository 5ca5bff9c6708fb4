package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.ClientAccess;
import nl.samenspoed.app.access.NewAssignment;
import nl.samenspoed.app.access.NewClient;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Whoever does not get in is told so in FHIR, with a stable code and nothing of the token. */
@Tag("slow")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class TurnedAwayTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private Network network;

    @ParameterizedTest
    @ValueSource(
            strings = {"/ServiceRequest", "/Patient/1", "/Nonsense", "", "/$who-am-i", "/_history"})
    void withoutATokenNothingIsShown(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"samenspoed\"");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("application/fhir+json;charset=UTF-8");
        var issue = outcome(answer).getIssueFirstRep();
        assertThat(issue.getCode()).isEqualTo(IssueType.LOGIN);
        assertThat(issue.getDetails().getCodingFirstRep().getSystem()).isEqualTo(Systems.REFUSAL);
        assertThat(code(answer)).isEqualTo("fhir.token-missing");
        assertThat(issue.getDetails().getText()).startsWith("Stuur een token mee");
    }

    @Test
    void tellsItInTheFormAndLanguageAskedFor() throws Exception {
        var xml = get("/ServiceRequest", "Accept", "application/fhir+xml", "Accept-Language", "en");
        assertThat(xml.headers().firstValue("Content-Type").orElseThrow())
                .isEqualTo("application/fhir+xml;charset=UTF-8");
        assertThat(xml.body()).startsWith("<OperationOutcome").contains("Send a token");
        assertThat(get("/ServiceRequest?_format=xml").body()).startsWith("<OperationOutcome");
        assertThat(get("/ServiceRequest", "Accept", "image/png").body()).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geheim",
                "geheim.geheim.geheim",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJnZWhlaW0ifQ.",
                "eyJnZWhlaW0iOiJnZWhlaW0ifQ.e30.geheim",
                "ge heim",
                "geheim%"
            })
    void badTokenIsNotRepeated(String token) throws Exception {
        var answer = get("/ServiceRequest", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("fhir.token-invalid");
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"samenspoed\", error=\"invalid_token\"");
        assertThat(answer.body() + answer.headers().map())
                .doesNotContainIgnoringCase("geheim")
                .doesNotContain(token);
    }

    @Test
    void tokenInTheAddressIsNotTaken() throws Exception {
        var token = token(client("address", "koppeling"));
        var answer = get("/$who-am-i?access_token=" + token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(token);
    }

    @Test
    void clientThatWasClosedIsForbiddenWithItsTokenStillGood() throws Exception {
        var client = client("closed", "koppeling");
        var token = token(client);
        people.deactivate(administrator(), client.id());
        var answer = get("/ServiceRequest", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("fhir.not-allowed");
        assertThat(outcome(answer).getIssueFirstRep().getCode()).isEqualTo(IssueType.FORBIDDEN);
        assertThat(answer.body()).doesNotContain(token);
    }

    @Test
    void clientWithoutTheCapabilityIsForbidden() throws Exception {
        var token = token(client("insurer", "verzekeraar"));
        var answer = get("/ServiceRequest", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("fhir.not-allowed");
    }

    @Test
    void whatIsNotThereOrNotToBeUnderstoodIsToldInFhirToo() throws Exception {
        var token = "Bearer " + token(client("lost", "koppeling"));
        assertThat(told(get("/Nonsense", "Authorization", token))).isEqualTo("404 fhir.not-found");
        assertThat(told(get("/ServiceRequest", "Authorization", token, "Accept", "image/png")))
                .isEqualTo("406 fhir.not-acceptable");
        assertThat(told(send("DELETE", "/Patient/" + UUID.randomUUID(), "Authorization", token)))
                .isEqualTo("405 fhir.not-supported");
        assertThat(told(send("GEHEIM", "/Patient", "Authorization", token)))
                .isEqualTo("400 fhir.invalid-request");
        assertThat(told(get("/Patient;a=b/1", "Authorization", token)))
                .isEqualTo("400 fhir.invalid-request");
    }

    @Test
    void answersInTheBestFormThatBothKnow() throws Exception {
        var wanted = "text/turtle, application/json;q=0.1, application/fhir+xml;q=0.5";
        var answer = get("/metadata", "Accept", wanted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<CapabilityStatement");
        assertThat(get("/metadata", "Accept", "text/html, */*;q=0.8").body()).startsWith("{");
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + code(answer);
    }

    private static String code(HttpResponse<String> answer) {
        return outcome(answer).getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
    }

    private static OperationOutcome outcome(HttpResponse<String> answer) {
        IParser parser = FhirFixture.CONTEXT.newJsonParser();
        return parser.parseResource(OperationOutcome.class, answer.body());
    }

    private ClientAccess client(String name, String role) {
        var id = name + "-" + UUID.randomUUID();
        var client = done(people.createClient(administrator(), new NewClient(id, name, "")));
        OrganisationId anywhere = network.snapshot().listOrganisations().iterator().next().id();
        var given = new NewAssignment(role, anywhere, new Scope.OwnOrganisation(), null, false);
        done(people.giveRole(administrator(), client.id(), given));
        return client;
    }

    private static Actor administrator() {
        return SmallWorld.actor(
                "Bo",
                SmallWorld.OFFICE,
                "beheerder",
                new Scope.Country(),
                EnumSet.of(Capability.MANAGE_PEOPLE));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private String token(ClientAccess client) throws IOException, InterruptedException {
        var secret = URLEncoder.encode(client.secret(), StandardCharsets.UTF_8);
        var basic = (client.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(basic))
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body()).get("access_token").stringValue();
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/fhir" + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
