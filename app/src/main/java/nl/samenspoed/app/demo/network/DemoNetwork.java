package nl.samenspoed.app.demo.network;

import java.time.InstantSource;
import java.util.List;
import nl.samenspoed.app.network.ExportingNetwork;
import nl.samenspoed.app.network.ImportingNetwork;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.NetworkFiles;
import nl.samenspoed.app.network.NetworkImport.Imported;
import nl.samenspoed.app.network.NetworkImport.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty register with the demo network when the program starts, unless {@code
 * samenspoed.demo.enabled} is false. Whoever needs the network at start runs later than {@link
 * #ORDER}.
 */
@Component
@Order(DemoNetwork.ORDER)
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
public class DemoNetwork implements ApplicationRunner {

    public static final int ORDER = 200;

    /** The network that everyone sees who starts the demo. */
    public static final long SEED = 2026;

    private static final int SERVICES = 6_000;
    private static final Logger LOG = LoggerFactory.getLogger(DemoNetwork.class);

    private final Network network;
    private final ImportingNetwork importing;
    private final InstantSource clock;

    DemoNetwork(Network network, ImportingNetwork importing, InstantSource clock) {
        this.network = network;
        this.importing = importing;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!network.snapshot().isEmpty()) {
            return;
        }
        switch (importing.run(files(SEED), clock.instant())) {
            case Imported imported ->
                    LOG.info("demo network taken over: {} entries", imported.changed());
            case Rejected rejected ->
                    throw new IllegalStateException("demo network: " + rejected.errors());
        }
    }

    /** The files of the network that belongs to a seed; the same seed gives the same bytes. */
    public static NetworkFiles files(long seed) {
        return ExportingNetwork.filesOf(entries(seed));
    }

    /** What is in these files. Sectors, kinds and capabilities come with the program. */
    public static List<NetworkEntry> entries(long seed) {
        Territory territory = Territory.of(Town.all());
        Drawing drawing = new Drawing(seed);
        drawing.addAll(territory.entries());
        Offices.draw(territory, drawing);
        HospitalCare.draw(territory, drawing);
        UrgentCare.draw(territory, drawing);
        ElderlyCare.draw(territory, drawing);
        NearbyCare.draw(territory, drawing, SERVICES - Taxis.COMPANIES);
        Taxis.draw(territory, drawing);
        return List.copyOf(drawing.entries());
    }
}
