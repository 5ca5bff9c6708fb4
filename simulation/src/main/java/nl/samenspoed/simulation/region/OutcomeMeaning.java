package nl.samenspoed.simulation.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What an outcome means.
 *
 * @param key of the outcome; outcomes of one party have its name behind a colon
 * @param unit of the number
 * @param better which way is better
 * @param group for a heading
 * @param dutch in words
 * @param english in words
 * @param party whose outcome it is; empty when it is of nobody alone
 */
public record OutcomeMeaning(
        String key,
        String unit,
        Better better,
        String group,
        String dutch,
        String english,
        String party) {

    /** Which way is better. */
    public enum Better {
        LOWER,
        HIGHER,
        NONE
    }

    private static final Map<String, OutcomeMeaning> ALL = read();

    private static Map<String, OutcomeMeaning> read() {
        try (var file = OutcomeMeaning.class.getResourceAsStream("outcomes.csv")) {
            var bytes = Objects.requireNonNull(file).readAllBytes();
            var all = new LinkedHashMap<String, OutcomeMeaning>();
            new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(cells -> all.put(cells[0], parse(cells)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("outcomes.csv", e);
        }
    }

    private static OutcomeMeaning parse(String[] cells) {
        var better = Better.valueOf(cells[2].toUpperCase(Locale.ROOT));
        return new OutcomeMeaning(
                cells[0], cells[1], better, cells[3], cells[4], cells[5], cells[6]);
    }

    /** Of one outcome; what is said of one party means what it means for all, with its name. */
    public static OutcomeMeaning of(String key) {
        int colon = key.indexOf(':');
        var general = ALL.get(colon < 0 ? key : key.substring(0, colon));
        if (general == null) {
            throw new IllegalArgumentException("no outcome [" + key + "]");
        }
        var one = colon < 0 ? "" : ": " + key.substring(colon + 1);
        return new OutcomeMeaning(
                key,
                general.unit,
                general.better,
                general.group,
                general.dutch + one,
                general.english + one,
                general.party);
    }

    /** Keys in their order, without those of single parties. */
    public static Iterable<String> keys() {
        return ALL.keySet();
    }
}
