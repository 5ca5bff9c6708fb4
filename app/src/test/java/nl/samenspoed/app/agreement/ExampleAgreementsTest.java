package nl.samenspoed.app.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.samenspoed.app.demo.network.DemoNetwork;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ShippedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agreements of {@code doc/agreements} can be brought into the demonstration as they are. */
class ExampleAgreementsTest {

    private static final Path FOLDER = Path.of("..", "doc", "agreements");
    private static final NetworkSnapshot DEMO =
            ShippedNetwork.with(DemoNetwork.entries(DemoNetwork.SEED));

    static List<Path> files() throws IOException {
        try (var files = java.nio.file.Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleIsReadWithoutAFault(Path file) throws IOException {
        assertThat(read(file)).isInstanceOf(ReadAgreement.Right.class);
    }

    @Test
    void thereIsOneOfARegionOneOfASubregionAndOneOfNeighbours() throws IOException {
        assertThat(
                        files().stream()
                                .map(ExampleAgreementsTest::read)
                                .map(ExampleAgreementsTest::level))
                .containsExactlyInAnyOrder("region", "subregion", "pair");
    }

    private static String level(ReadAgreement read) {
        return Stream.of(read)
                .filter(ReadAgreement.Right.class::isInstance)
                .map(ReadAgreement.Right.class::cast)
                .map(right -> right.file().level())
                .findFirst()
                .orElseThrow();
    }

    private static ReadAgreement read(Path file) {
        try {
            return new ReadingAgreements(Files.texts(), Files.ROLES)
                    .read(java.nio.file.Files.readString(file), DEMO, Locale.of("nl"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
