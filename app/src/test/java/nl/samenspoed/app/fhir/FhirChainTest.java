package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.samenspoed.app.Samenspoed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The script of the manual, as a reader would run it, against the program with its demo. */
@Tag("slow")
@SpringBootTest(
        classes = Samenspoed.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class FhirChainTest {

    private static final Path SCRIPT = Path.of("../doc/manual/fhir-chain.sh");

    @LocalServerPort int port;

    @Test
    void goesFromCallToClosingOverFhirAlone() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", SCRIPT.toString()).redirectErrorStream(true);
        builder.environment().put("BASE_URL", "http://localhost:" + port);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("place-accepted", "lead-transferred", "arrived", "== Done");
    }
}
