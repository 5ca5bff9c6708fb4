package nl.samenspoed.matching.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.matching.api.Area;
import nl.samenspoed.matching.spi.Place;

/** The words of a scenario, one clause at a time. */
final class Clauses {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant NOW = moment("08:00");
    static final Place HERE = east(0);

    private static final double KILOMETRES_PER_DEGREE = 6371.0088 * Math.PI / 180;

    private Clauses() {}

    static Stream<String> split(String line, String separator) {
        return Arrays.stream(line.split(separator)).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** {@code 12 min}, {@code 4 h}, {@code 3 days}. */
    static Duration span(String text) {
        var words = text.split(" ");
        long number = Long.parseLong(words[0]);
        return switch (words[1]) {
            case "s" -> Duration.ofSeconds(number);
            case "min" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "days" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** {@code 10:30}, today. */
    static Instant moment(String text) {
        return LocalTime.parse(text).atDate(DAY).toInstant(ZoneOffset.UTC);
    }

    static Place east(double kilometres) {
        return new Place(0, kilometres / KILOMETRES_PER_DEGREE);
    }

    /** {@code north.a}: subregion a of region north. */
    static Area area(String text) {
        return new Area(id(text.split("\\.")[0]), id(text));
    }

    static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    /** An id in the alphabetical order of names; the name can be read back. */
    static UUID id(String name) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | letter(name, i);
            low = low << 8 | letter(name, i + 8);
        }
        return new UUID(high, low);
    }

    static String name(UUID id) {
        var name = new StringBuilder();
        for (long half : new long[] {id.getMostSignificantBits(), id.getLeastSignificantBits()}) {
            for (int shift = 56; shift >= 0; shift -= 8) {
                name.append((char) (half >> shift & 0xff));
            }
        }
        return name.toString().replace("\0", "");
    }

    private static int letter(String name, int i) {
        return i < name.length() ? name.charAt(i) : 0;
    }
}
