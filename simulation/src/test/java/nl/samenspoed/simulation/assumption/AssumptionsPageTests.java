package nl.samenspoed.simulation.assumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.samenspoed.simulation.comparison.Sensitivity;
import org.junit.jupiter.api.Test;

/** The page of the manual says what the table says. */
class AssumptionsPageTests {

    private static final Path PAGE = Path.of("..", "doc", "manual", "assumptions.md");

    @Test
    void thePageOfTheManualIsWhatTheTableSays() throws Exception {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "assumptions.md"), AssumptionsPage.text());

        assertThat(PAGE)
                .as("cp simulation/target/assumptions.md doc/manual/")
                .hasContent(AssumptionsPage.text());
    }

    @Test
    void everyAssumptionStandsThereWithItsSourceAndWhatWasMeasuredOfIt() {
        var page = AssumptionsPage.text();

        for (var one : Assumptions.standard().all()) {
            var line =
                    page.lines()
                            .filter(text -> text.startsWith("| `" + one.key() + "` |"))
                            .findFirst()
                            .orElseThrow();
            assertThat(line).contains("| " + one.source() + " |");
            assertThat(line.endsWith("| - |")).as(one.key()).isEqualTo(!one.hasRange());
        }
    }

    @Test
    void whatIsVariedIsWhatWasWeighed() {
        var folder = Path.of("..", "doc", "manual", "weights");
        var centre = Weights.read(folder.resolve("one-centre.csv"));

        assertThat(Sensitivity.all()).allMatch(centre::knows);
    }
}
