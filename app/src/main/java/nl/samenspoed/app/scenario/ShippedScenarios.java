package nl.samenspoed.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The scenarios of {@code doc/scenarios}, which the build puts beside the program. */
@Component
class ShippedScenarios {

    private static final List<String> NAMES =
            List.of("one-centre.yaml", "four-desks.yaml", "hybrid.yaml", "telephone.yaml");

    private final Map<String, String> texts = new LinkedHashMap<>();

    ShippedScenarios() {
        NAMES.forEach(name -> texts.put(name, read(name)));
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("scenarios/" + name)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(name, missing);
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    List<SavedScenario> all() {
        return texts.entrySet().stream()
                .map(one -> new SavedScenario(one.getKey(), one.getValue(), null, null))
                .toList();
    }
}
