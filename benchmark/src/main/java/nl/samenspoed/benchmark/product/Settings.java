package nl.samenspoed.benchmark.product;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What to measure and for how long.
 *
 * @param root where {@code ./run} is
 * @param retries how often a round is repeated because others used the machine
 */
record Settings(
        Path root,
        Path out,
        boolean brief,
        Set<Row> rows,
        List<Integer> users,
        Duration cell,
        Duration warmUp,
        int rounds,
        int retries) {

    static Settings parse(Path root, String... arguments) {
        var brief = false;
        var seconds = 0;
        var warmUp = 0;
        var rows = "";
        var users = List.of(1, 8, 32);
        var out = root.resolve("benchmark/target/results");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--short" -> brief = true;
                case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
                case "--warm-up" -> warmUp = Integer.parseInt(arguments[++i]);
                case "--rows" -> rows = arguments[++i];
                case "--users" ->
                        users =
                                List.of(arguments[++i].split(",")).stream()
                                        .map(Integer::valueOf)
                                        .toList();
                case "--out" -> out = Path.of(arguments[++i]);
                default ->
                        throw new IllegalArgumentException(
                                "Unknown option [%s]. Maybe --short, --rows, --users, --seconds, --warm-up or --out."
                                        .formatted(arguments[i]));
            }
        }
        return new Settings(
                root,
                out.toAbsolutePath().normalize(),
                brief,
                Row.parse(rows),
                users,
                Duration.ofSeconds(seconds > 0 ? seconds : brief ? 3 : 10),
                Duration.ofSeconds(warmUp > 0 ? warmUp : brief ? 2 : 30),
                brief ? 1 : 3,
                brief ? 0 : 2);
    }
}
