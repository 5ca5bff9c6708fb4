package nl.samenspoed.app.network;

import java.time.Instant;
import nl.samenspoed.app.network.NetworkImport.Imported;
import nl.samenspoed.app.network.NetworkImport.Rejected;
import org.springframework.stereotype.Component;

/**
 * Takes over a set of CSV files, all of it or nothing. What the files do not mention stays as it
 * is.
 */
@Component
public class ImportingNetwork {

    private final NetworkWriter writer;

    ImportingNetwork(NetworkWriter writer) {
        this.writer = writer;
    }

    public NetworkImport run(NetworkFiles files, Instant now) {
        return writer.alone(content -> run(content, files, now));
    }

    private NetworkImport run(NetworkContent content, NetworkFiles files, Instant now) {
        ImportReading reading = new ImportReading(content).read(files);
        return reading.problems().isEmpty()
                ? new Imported(writer.write(content, reading.entries(), now))
                : new Rejected(reading.problems().list());
    }

    /** Takes over only what is not there yet; what is there stays as somebody made it. */
    void addMissing(NetworkFiles files, Instant now) {
        writer.alone(
                content -> {
                    ImportReading reading = new ImportReading(content).read(files);
                    if (!reading.problems().isEmpty()) {
                        throw new IllegalStateException(reading.problems().list().toString());
                    }
                    return writer.write(
                            content,
                            reading.entries().stream()
                                    .filter(entry -> isMissing(content, entry))
                                    .toList(),
                            now);
                });
    }

    private static boolean isMissing(NetworkContent content, NetworkEntry entry) {
        return content.find(NetworkTable.of(entry), entry.code()).isEmpty();
    }
}
