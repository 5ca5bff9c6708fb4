package nl.samenspoed.app.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The sectors, kinds of services and of capacity, and capabilities that come with the program. At
 * each start those that are missing are added; what somebody changed stays changed.
 */
@Component
@Order(ShippedCatalogue.ORDER)
class ShippedCatalogue implements ApplicationRunner {

    static final int ORDER = 100;

    private static final List<Sheet> SHEETS =
            List.of(
                    NetworkTable.SECTOR,
                    NetworkTable.KIND,
                    NetworkTable.CAPACITY_KIND,
                    NetworkTable.CAPACITY_FIELD,
                    NetworkTable.CAPACITY_LEVEL,
                    NetworkTable.CAPABILITY);

    private final ImportingNetwork importing;
    private final InstantSource clock;

    ShippedCatalogue(ImportingNetwork importing, InstantSource clock) {
        this.importing = importing;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        importing.addMissing(files(), clock.instant());
    }

    static NetworkFiles files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (Sheet sheet : SHEETS) {
            files.put(sheet.file(), resource("/network/" + sheet.file()));
        }
        return NetworkFiles.of(files);
    }

    private static byte[] resource(String name) {
        try (InputStream content = ShippedCatalogue.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("the program lacks its file [" + name + "]");
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
