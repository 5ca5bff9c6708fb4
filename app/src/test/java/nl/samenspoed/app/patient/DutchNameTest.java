package nl.samenspoed.app.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DutchNameTest {

    private record Line(String recorded, String typed, String intended) {

        private static Line of(String text) {
            var parts = text.split("\\|");
            return new Line(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }

        private String outcome() {
            var none = Collections.disjoint(DutchName.keys(recorded), DutchName.keys(typed));
            return none ? "not found" : "found";
        }

        private String explained() {
            return "%s %s | %s %s | %s"
                    .formatted(
                            recorded,
                            DutchName.keys(recorded),
                            typed,
                            DutchName.keys(typed),
                            intended);
        }
    }

    @Test
    void namesAreFoundAndNotFoundAsIntended() {
        var otherwise =
                lines().stream()
                        .filter(line -> !line.outcome().equals(line.intended()))
                        .map(Line::explained);

        assertThat(otherwise).isEmpty();
    }

    @Test
    void theTableIsLong() {
        assertThat(lines()).hasSizeGreaterThan(120);
    }

    private static List<Line> lines() {
        try (var table = DutchNameTest.class.getResourceAsStream("/patient/names.txt")) {
            var text = Objects.requireNonNull(table).readAllBytes();
            return new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
