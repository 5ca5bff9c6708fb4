package nl.samenspoed.app.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a protocol from a file and refuses one that says something it does not mean. */
final class ProtocolFile {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private ProtocolFile() {}

    static Protocol load(String path) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return checked(JSON.readValue(file, Protocol.class), path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Protocol (%s)".formatted(path), unreadable);
        }
    }

    private static Protocol checked(Protocol protocol, String path) {
        long codes =
                protocol.complaints().stream().map(Protocol.Complaint::code).distinct().count();
        if (codes != protocol.complaints().size() || codes == 0) {
            throw new IllegalStateException(
                    "Protocol (%s) must have complaints with codes of their own.".formatted(path));
        }
        return protocol;
    }
}
