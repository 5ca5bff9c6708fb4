package nl.samenspoed.simulation.assumption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoed.simulation.chance.Law;

/**
 * All assumptions by key, in the order of the table; a scenario may hold some of them otherwise.
 */
public final class Assumptions {

    private static final double HOUR = 3_600_000;
    private static final Map<String, Double> MILLIS =
            Map.of("minutes", 60_000.0, "hours", HOUR, "days", 24 * HOUR);

    private static final Assumptions STANDARD = new Assumptions(read());

    private final Map<String, Assumption> byKey;

    private Assumptions(Map<String, Assumption> byKey) {
        this.byKey = byKey;
    }

    public static Assumptions standard() {
        return STANDARD;
    }

    private static Map<String, Assumption> read() {
        try (InputStream file = Assumptions.class.getResourceAsStream("assumptions.csv")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var all = new LinkedHashMap<String, Assumption>();
            text.lines()
                    .skip(1)
                    .map(Assumption::parse)
                    .forEach(
                            one -> {
                                if (all.put(one.key(), one) != null) {
                                    throw new IllegalStateException("twice [" + one.key() + "]");
                                }
                            });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("assumptions.csv", e);
        }
    }

    public Collection<Assumption> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    public Optional<Assumption> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** These with other values for some. */
    public Assumptions with(Map<String, List<Double>> others) {
        var changed = new LinkedHashMap<>(byKey);
        others.forEach((key, values) -> changed.put(key, get(key).with(values)));
        return new Assumptions(changed);
    }

    private Assumption get(String key) {
        var found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no assumption [" + key + "]");
        }
        return found;
    }

    public double number(String key) {
        return number(key, 0);
    }

    public double number(String key, int index) {
        return get(key).values().get(index);
    }

    public double[] numbers(String key) {
        return get(key).values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Its time in milliseconds. */
    public long millis(String key) {
        return Math.round(number(key) * millisOf(get(key)));
    }

    /** Lognormal where a variation is given, else without memory. */
    public Law law(String key) {
        var one = get(key);
        var mean = Duration.ofMillis(millis(key));
        return one.values().size() > 1
                ? Law.logNormal(mean, one.values().get(1))
                : Law.exponential(mean);
    }

    private static double millisOf(Assumption one) {
        var word = one.unit().split("[ ,]", 2)[0];
        var found = MILLIS.get(word);
        if (found == null) {
            throw new IllegalArgumentException("[" + one.key() + "] is no time: " + one.unit());
        }
        return found;
    }

    /** The distribution that shares of any sum stand for. */
    public Odds odds(String key) {
        return new Odds(numbers(key));
    }
}
