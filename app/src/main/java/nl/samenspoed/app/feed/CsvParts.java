package nl.samenspoed.app.feed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Takes lines of text apart, with commas or semicolons as the heading has them. */
final class CsvParts {

    private CsvParts() {}

    /** One part for each line; empty when it is no CSV in UTF-8. */
    static Optional<List<Part>> read(byte[] message) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message));
            return Optional.of(parts(text.toString().replaceFirst("^\uFEFF", "")));
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Part> parts(String text) throws IOException {
        var heading = text.lines().findFirst().orElse("");
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(heading.contains(";") ? ';' : ',')
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                        .get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords().stream().map(CsvParts::part).toList();
        }
    }

    private static Part part(CSVRecord line) {
        var part = new Part(null);
        line.toMap().forEach((name, value) -> part.add(name.strip()).write(value));
        return part;
    }
}
