package nl.samenspoed.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.consult.ConsultsFixture;
import nl.samenspoed.app.placement.PlacementsFixture;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.triage.TriageFixture;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The real servlet on a real port and a real database, in the small world. Who calls is said in a
 * header, so that these tests are about FHIR and not about signing in.
 */
final class FhirFixture implements AutoCloseable {

    static final FhirContext CONTEXT = FhirConfiguration.context();

    final PlacementsFixture placing = new PlacementsFixture();
    final RequestsFixture core = placing.world;
    final ConsultsFixture consulting = new ConsultsFixture(core);

    /** Who may call besides those of the small world, by the name in the header. */
    final Map<String, Actor> callers = new ConcurrentHashMap<>();

    final HttpClient client = HttpClient.newHttpClient();
    private final Tomcat tomcat = new Tomcat();
    final String base;

    FhirFixture() {
        var calls = new Calls(request -> actor(request.getHeader("X-Actor")));
        var doors =
                new FhirConfiguration.Doors(
                        SmallWorld.NETWORK,
                        core.patients,
                        core.limits,
                        nl.samenspoed.app.patient.PatientsFixture.consents(
                                core.database, core.patients, core.trail, core.clock),
                        core.requests,
                        core.feedbacks,
                        placing.placements,
                        placing.escalations,
                        placing.transports,
                        placing.breaches,
                        placing.capacity,
                        placing.stops,
                        placing.kinds,
                        TriageFixture.protocols(
                                core.database, core.clock, messages(), SmallWorld.NETWORK),
                        consulting.consults,
                        core.clock);
        var server = FhirConfiguration.server(CONTEXT, calls, new Problems(messages()), doors);
        try {
            tomcat.setBaseDir(Files.createTempDirectory("fhir").toString());
            tomcat.setPort(0);
            var context = tomcat.addContext("", null);
            Tomcat.addServlet(context, "fhir", server);
            context.addServletMappingDecoded("/fhir/*", "fhir");
            tomcat.start();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
        base = "http://localhost:" + tomcat.getConnector().getLocalPort() + "/fhir";
    }

    static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/fhir",
                "messages/request",
                "messages/patient",
                "messages/placement",
                "messages/capacity",
                "messages/triage");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private Actor actor(String name) {
        if (name == null) {
            return SmallWorld.triagist();
        }
        if (callers.containsKey(name)) {
            return callers.get(name);
        }
        return switch (name) {
            case "coordinator" -> SmallWorld.coordinator();
            case "gp" -> SmallWorld.gp();
            case "office" -> SmallWorld.office();
            case "triagist" -> SmallWorld.triagist();
            default -> SmallWorld.nurse(Integer.parseInt(name.replace("nurse-", "")));
        };
    }

    /** What came back. */
    record Answer(int status, String body, HttpResponse<?> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        <T extends IBaseResource> T as(Class<T> type) {
            var parser = body.startsWith("<") ? CONTEXT.newXmlParser() : CONTEXT.newJsonParser();
            return parser.parseResource(type, body);
        }

        String code() {
            return as(OperationOutcome.class)
                    .getIssueFirstRep()
                    .getDetails()
                    .getCodingFirstRep()
                    .getCode();
        }

        /** The id in the header Location. */
        String id() {
            return header("Location").replaceAll(".*/([0-9a-f-]{36}).*", "$1");
        }
    }

    Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        var request =
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        if (!headers.containsKey("Content-Type") && body != null) {
            request.header("Content-Type", "application/fhir+json");
        }
        headers.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        request.header(name, value);
                    }
                });
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    Answer getAs(String actor, String path) {
        return send("GET", path, Map.of("X-Actor", actor), null);
    }

    Answer post(String path, String body) {
        return send("POST", path, Map.of(), body.getBytes());
    }

    Answer postAs(String actor, String path, String body) {
        return send("POST", path, Map.of("X-Actor", actor), body.getBytes());
    }

    Answer post(String path, String body, Map<String, String> headers) {
        return send("POST", path, headers, body.getBytes());
    }

    Answer put(String path, String body, Map<String, String> headers) {
        return send("PUT", path, headers, body.getBytes());
    }

    static Map<String, String> key(UUID key) {
        return Map.of("Idempotency-Key", key.toString());
    }

    long rows(String table) {
        return core.database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        core.database.close();
    }
}
