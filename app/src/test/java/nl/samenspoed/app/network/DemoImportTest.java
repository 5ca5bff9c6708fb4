package nl.samenspoed.app.network;

import static nl.samenspoed.app.network.NetworkFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import nl.samenspoed.app.demo.network.DemoNetwork;
import nl.samenspoed.app.network.NetworkImport.Imported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register at full size. */
class DemoImportTest {

    private final NetworkFixture fixture = new NetworkFixture();
    private final NetworkFiles files = DemoNetwork.files(DemoNetwork.SEED);

    @BeforeEach
    void fillCatalogue() {
        fixture.importing.addMissing(ShippedCatalogue.files(), NOW);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void takesOverSixThousandServicesQuicklyAndTheSecondTimeNothing() {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        var imported = (Imported) fixture.importing.run(files, NOW);
        Duration busy = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);

        assertThat(imported.counts().get("services.csv").added()).isEqualTo(6_000);
        // Processor time, because the clock on the wall also counts what others do.
        assertThat(busy).isLessThan(Duration.ofSeconds(2));
        assertThat(((Imported) fixture.importing.run(files, NOW)).changed()).isZero();
    }

    @Test
    void comesOutOfTheRegisterAsItWentIn() {
        assertThat(fixture.importing.run(files, NOW)).isInstanceOf(Imported.class);

        NetworkFiles exported = fixture.exporting.run();

        for (String file :
                new String[] {
                    "regions.csv",
                    "municipalities.csv",
                    "organisations.csv",
                    "locations.csv",
                    "services.csv",
                    "opening_hours.csv",
                    "opening_exceptions.csv"
                }) {
            assertThat(exported.text(file).equals(files.text(file))).as(file).isTrue();
        }
    }
}
