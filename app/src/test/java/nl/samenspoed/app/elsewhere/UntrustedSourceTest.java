package nl.samenspoed.app.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.patient.Bsn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A source that is broken, slow, huge or hostile tells nothing, and says which of these it is. */
class UntrustedSourceTest {

    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final Bsn BSN = new Bsn(OtherSystem.KNOWN);
    private static final String PATIENT =
            """
            {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"Patient","id":"dirk",
            "identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999990019"}]}}]}
            """;

    /** What happens at a path; anything else is not there. */
    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private FhirSummarySource source;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/fhir/", this::handle);
        server.start();
        source = source(Duration.ofSeconds(20));
        answers.put("Patient/_search", says(200, PATIENT));
    }

    @AfterEach
    void stop() {
        over.countDown();
        source.close();
        server.stop(0);
    }

    private FhirSummarySource source(Duration timeout) {
        var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir/";
        return new FhirSummarySource(
                OtherSystem.settings(address, timeout),
                CONTEXT,
                new SettableClock("2026-11-21T20:00:00Z"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        addresses.add(exchange.getRequestURI().toString());
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var unused = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath().substring("/fhir/".length());
        try (exchange) {
            answers.getOrDefault(path, says(404, "")).give(exchange);
        }
    }

    private static Answer says(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static Answer allergy(String fields) {
        return says(
                200,
                """
                {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"AllergyIntolerance",
                "id":"a",%s}}]}
                """
                        .formatted(fields));
    }

    @Test
    void noNumberStandsInAnAddressAndTheTokenGoesAlong() {
        answers.put("AllergyIntolerance/_search", says(200, "{\"resourceType\":\"Bundle\"}"));

        assertThat(source.ask(BSN, null)).isInstanceOf(SourceAnswer.Told.class);
        assertThat(addresses)
                .contains("/fhir/Patient/_search", "/fhir/AllergyIntolerance/_search")
                .noneMatch(address -> address.contains(BSN.digits()) || address.contains("?"));
        assertThat(tokens).containsOnly("Bearer secret");
    }

    @Test
    void whoIsTurnedAwayIsToldSo() {
        answers.put("Patient/_search", says(401, ""));
        assertThat(why()).isEqualTo(Failure.TURNED_AWAY);
        answers.put("Patient/_search", says(403, ""));
        assertThat(why()).isEqualTo(Failure.TURNED_AWAY);
    }

    @Test
    void aServerThatFailsTellsNothingHalf() {
        answers.put("AllergyIntolerance/_search", says(200, "{\"resourceType\":\"Bundle\"}"));
        answers.put("Condition/_search", says(500, "stack trace"));
        assertThat(why()).isEqualTo(Failure.BROKEN);
        answers.put("Patient/_search", says(302, ""));
        assertThat(why()).as("a redirect is not followed").isEqualTo(Failure.BROKEN);
    }

    @Test
    @Timeout(30)
    void whoeverDoesNotAnswerIsNotWaitedFor() {
        source.close();
        source = source(Duration.ofMillis(400));
        answers.put("Patient/_search", exchange -> await());
        assertThat(why()).isEqualTo(Failure.TOO_SLOW);
    }

    @Test
    @Timeout(30)
    void whoeverDripsIsNotWaitedForEither() {
        source.close();
        source = source(Duration.ofMillis(400));
        answers.put(
                "Patient/_search",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    await();
                });
        assertThat(why()).isEqualTo(Failure.TOO_SLOW);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void fiftyMegabytesAreNotTaken() {
        var chunk = new byte[1 << 20];
        answers.put(
                "Patient/_search",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int sent = 0; sent < 50; sent++) {
                        exchange.getResponseBody().write(chunk);
                    }
                });
        assertThat(why()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void nobodyThereIsUnreachable() {
        server.stop(0);
        assertThat(why()).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    void whatIsNoFhirIsUnreadable() {
        for (var body :
                List.of(
                        "{\"resourceType\":\"Bundle\",",
                        "<html>Sign in</html>",
                        "null",
                        "",
                        "{\"resourceType\":\"Patient\",\"id\":\"dirk\"}",
                        "{\"resourceType\":\"Nonsense\"}",
                        "[".repeat(200_000),
                        "{\"resourceType\":\"Bundle\",\"extension\":["
                                + "{\"extension\":[".repeat(20_000))) {
            answers.put("Patient/_search", says(200, body));
            assertThat(why())
                    .as(body.substring(0, Math.min(30, body.length())))
                    .isEqualTo(Failure.UNREADABLE);
        }
    }

    @Test
    void anIdThatIsAnAddressIsNotFollowed() {
        answers.put("Patient/_search", says(200, PATIENT.replace("\"dirk\"", "\"a%2f..%2fb\"")));
        assertThat(why()).isEqualTo(Failure.UNREADABLE);
    }

    @Test
    void anAnswerAboutAnotherNumberIsRefusedWhole() {
        answers.put("Patient/_search", says(200, PATIENT.replace("999990019", "999990020")));
        assertThat(why()).isEqualTo(Failure.SOMEBODY_ELSE);
    }

    @Test
    void oneLineAboutAnotherPatientRefusesEverything() {
        answers.put(
                "Condition/_search",
                says(
                        200,
                        """
                        {"resourceType":"Bundle","entry":[
                        {"resource":{"resourceType":"Condition","id":"1","subject":{"reference":"Patient/dirk"}}},
                        {"resource":{"resourceType":"Condition","id":"2","subject":{"reference":"Patient/piet"}}}]}
                        """));
        assertThat(why()).isEqualTo(Failure.SOMEBODY_ELSE);
        answers.put("Condition/_search", says(404, ""));
        answers.put("AllergyIntolerance/_search", allergy("\"code\":{\"text\":\"Noot\"}"));
        assertThat(why()).as("about nobody").isEqualTo(Failure.SOMEBODY_ELSE);
    }

    @Test
    void invisibleAndEndlessTextBecomesOneLine() {
        var text = "Noot\\u202Eneddaw\\u0000\\n\\u200B" + "x".repeat(5_000);
        answers.put(
                "AllergyIntolerance/_search",
                allergy(
                        "\"patient\":{\"reference\":\"Patient/dirk\"},\"code\":{\"text\":\"%s\"}"
                                .formatted(text)));
        var what =
                ((SourceAnswer.Told) source.ask(BSN, null))
                        .summary().sections().stream()
                                .flatMap(section -> section.lines().stream())
                                .findFirst()
                                .orElseThrow()
                                .what();
        assertThat(what).startsWith("Nootneddaw").endsWith("…");
        assertThat(what.length()).isLessThanOrEqualTo(301);
        assertThat(what).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
    }

    @Test
    void datesAndCodesThatCannotBeAreLeftOut() {
        answers.put(
                "AllergyIntolerance/_search",
                allergy(
                        """
                        "patient":{"reference":"Patient/dirk"},"criticality":"enormous","onsetDateTime":"yesterday",
                        "code":{"text":"Noot"},"unheardOf":{"a":1}\
                        """));
        assertThat(source.ask(BSN, null)).isInstanceOf(SourceAnswer.Told.class);
    }

    private Failure why() {
        return switch (source.ask(BSN, null)) {
            case SourceAnswer.Failed(var why) -> why;
            case SourceAnswer.Told(var summary) -> throw new AssertionError(summary);
        };
    }
}
