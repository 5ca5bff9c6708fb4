package nl.samenspoed.app.demo.elsewhere;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.samenspoed.app.elsewhere.Failure;
import nl.samenspoed.app.elsewhere.FhirSummarySource;
import nl.samenspoed.app.elsewhere.SourceAnswer;
import nl.samenspoed.app.elsewhere.SourceSettings;
import nl.samenspoed.app.elsewhere.SummarySource;
import nl.samenspoed.app.patient.Bsn;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Another system for the demo, on a port of its own that only this machine reaches; it is asked as
 * any other, and started when somebody first asks.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
@ConditionalOnProperty(
        name = "samenspoed.elsewhere.url",
        havingValue = "none",
        matchIfMissing = true)
final class MadeUpSource implements SummarySource, AutoCloseable {

    private static final String NAME = "Verzonnen dossier (demo)";

    private final FhirContext context;
    private final InstantSource clock;
    private final Tomcat tomcat = new Tomcat();
    private @Nullable FhirSummarySource started;

    MadeUpSource(FhirContext context, InstantSource clock) {
        this.context = context;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String holder() {
        return "gp";
    }

    @Override
    public SourceAnswer ask(Bsn patient, @Nullable LocalDate birthDate) {
        try {
            return started().ask(patient, birthDate);
        } catch (IOException | LifecycleException failed) {
            return new SourceAnswer.Failed(Failure.UNREACHABLE);
        }
    }

    private synchronized FhirSummarySource started() throws IOException, LifecycleException {
        if (started == null) {
            started = new FhirSummarySource(settings(start()), context, clock);
        }
        return started;
    }

    private int start() throws IOException, LifecycleException {
        var server = new RestfulServer(context);
        server.registerProvider(new MadeUpPatients(clock));
        tomcat.setBaseDir(Files.createTempDirectory("samenspoed-demo").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var root = tomcat.addContext("", null);
        Tomcat.addServlet(root, "fhir", server);
        root.addServletMappingDecoded("/fhir/*", "fhir");
        tomcat.start();
        return tomcat.getConnector().getLocalPort();
    }

    private SourceSettings settings(int port) {
        return new SourceSettings(
                URI.create("http://127.0.0.1:" + port + "/fhir"),
                null,
                NAME,
                holder(),
                Duration.ofSeconds(8),
                DataSize.ofMegabytes(4));
    }

    @Override
    public synchronized void close() throws LifecycleException {
        if (started != null) {
            started.close();
            tomcat.stop();
            tomcat.destroy();
        }
    }
}
