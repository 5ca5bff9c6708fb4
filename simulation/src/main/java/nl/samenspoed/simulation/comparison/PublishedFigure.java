package nl.samenspoed.simulation.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What somebody measured in the field, to hold the region of the demonstration against.
 *
 * @param outcome its key
 * @param value in the unit of the outcome
 * @param use what it was used for
 * @param source number in the list of sources of the field study, and year
 */
public record PublishedFigure(String outcome, double value, Use use, String source) {

    /** Whether the model knew the answer. */
    public enum Use {
        /** An assumption was chosen so that this comes out. */
        FITTED,
        /** Nothing in the model was chosen by it. */
        FREE
    }

    private static final List<PublishedFigure> ALL = read();

    /** In the order in which they are told. */
    public static List<PublishedFigure> all() {
        return ALL;
    }

    private static List<PublishedFigure> read() {
        try (var file = PublishedFigure.class.getResourceAsStream("published.csv")) {
            var bytes = Objects.requireNonNull(file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> parse(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("published.csv", e);
        }
    }

    private static PublishedFigure parse(String[] cells) {
        var use = Use.valueOf(cells[2].toUpperCase(Locale.ROOT));
        return new PublishedFigure(cells[0], Double.parseDouble(cells[1]), use, cells[3]);
    }
}
