package nl.samenspoed.app.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table between the scales, kept in {@code triage/scales.json}. */
public final class Scales {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final List<Scale> ALL = load();

    private Scales() {}

    public static List<Scale> all() {
        return ALL;
    }

    public static Optional<Scale> find(String code) {
        return ALL.stream().filter(scale -> scale.code().equals(code)).findFirst();
    }

    private static List<Scale> load() {
        try (var file = new ClassPathResource("triage/scales.json").getInputStream()) {
            return List.of(JSON.readValue(file, Scale[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("triage/scales.json", unreadable);
        }
    }
}
