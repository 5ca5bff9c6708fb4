package nl.samenspoed.app.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.NetworkImport.Imported;
import nl.samenspoed.app.network.NetworkImport.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes over a set of CSV files, all of it or nothing. What the files do not mention stays as it
 * is.
 */
@Component
public class ImportingNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingNetwork.class);

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
                    ImportReading reading = new ImportReading(content).readEachByItself(files);
                    if (!reading.problems().isEmpty()) {
                        throw new IllegalStateException(reading.problems().list().toString());
                    }
                    List<NetworkEntry> missing =
                            reading.entries().stream()
                                    .filter(entry -> isMissing(content, entry))
                                    .toList();
                    return writer.write(content, fitting(content, missing), now);
                });
    }

    /** Leaves out kinds of capacity that do not fit beside what somebody made of the others. */
    private static List<NetworkEntry> fitting(NetworkContent content, List<NetworkEntry> missing) {
        Set<String> unfit =
                CapacityRules.broken(content, missing).stream()
                        .flatMap(broken -> broken.entries().stream())
                        .map(code -> code.split("\\.", 2)[0])
                        .collect(Collectors.toSet());
        if (!unfit.isEmpty()) {
            LOG.warn("kinds of capacity of the program left out beside own ones: {}", unfit);
        }
        return missing.stream()
                .filter(entry -> kindOf(entry).stream().noneMatch(unfit::contains))
                .toList();
    }

    private static Optional<String> kindOf(NetworkEntry entry) {
        return switch (entry) {
            case CapacityKind kind -> Optional.of(kind.code());
            case CapacityField field -> Optional.of(field.kind());
            case CapacityLevel level -> Optional.of(level.kind());
            case Region _,
                    Subregion _,
                    Municipality _,
                    Sector _,
                    ServiceKind _,
                    CareCapability _,
                    Organisation _,
                    Location _,
                    ServiceEntry _ ->
                    Optional.empty();
        };
    }

    private static boolean isMissing(NetworkContent content, NetworkEntry entry) {
        return content.find(NetworkTable.of(entry), entry.code()).isEmpty();
    }
}
