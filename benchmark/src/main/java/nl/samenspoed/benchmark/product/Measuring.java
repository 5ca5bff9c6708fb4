package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the product beside its limits and says which first targets are met; see benchmark/run.
 */
public final class Measuring {

    private Measuring() {}

    /**
     * @param arguments where the project is, then the options of benchmark/run
     */
    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        var settings = Settings.parse(Path.of(arguments[0]).toAbsolutePath(), options);
        Files.createDirectories(settings.out());
        var work = Files.createTempDirectory("samenspoed-benchmark");
        var result = new Result();
        try {
            measure(settings, work, result);
        } finally {
            write(settings, result);
            Starting.delete(work);
        }
        if (result.isVoid() || !result.missing.isEmpty()) {
            System.exit(1);
        }
    }

    private static void measure(Settings settings, Path work, Result result) throws Exception {
        result.about.put("at", Instant.now().toString());
        result.about.put("processor", Machine.processor());
        result.about.put("processors", Runtime.getRuntime().availableProcessors());
        result.about.put("java", System.getProperty("java.runtime.version"));
        result.about.put("secondsPerCell", settings.cell().toSeconds());
        result.about.put("rounds", settings.rounds());
        var data = work.resolve("data");
        say("Building what is missing, and starting");
        Product.start(settings, data).close();
        // The limits come beside the product, which leaves no connections to others.
        Files.writeString(data.resolve("database/own.conf"), "max_connections = 100\n");
        if (settings.rows().contains(Row.START)) {
            say("Starting on an empty disk and again, %d rounds", settings.rounds());
            result.starting = Starting.measure(settings, work);
        }
        try (var product = Product.start(settings, data);
                var database = product.connect()) {
            result.durability = Durability.read(database);
            if (result.isVoid()) {
                say("The database does not keep what it acknowledges: the result is void");
                return;
            }
            new Course(settings, product, database, result).run();
            result.residentAfter = Machine.resident(product.pid(), product.postmaster());
        }
    }

    private static void write(Settings settings, Result result) throws IOException {
        var name = settings.brief() ? "short" : "full";
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(
                settings.out().resolve(name + ".json"), json.writeValueAsString(result.toMap()));
        var tables =
                List.of(Tables.targets(result), Tables.cells(result), Tables.latencies(result));
        var markdown = new ArrayList<String>();
        tables.forEach(table -> markdown.add(Tables.markdown(table)));
        result.missing.forEach((what, why) -> markdown.add("Not measured: " + what + ": " + why));
        Files.writeString(settings.out().resolve(name + ".md"), String.join("\n", markdown));
        tables.forEach(table -> say("\n" + Tables.plain(table)));
        result.missing.forEach((what, why) -> say("Not measured: " + what + ": " + why));
        say("In " + settings.out() + ": " + name + ".json, " + name + ".md, product.log");
    }

    static void say(String format, Object... values) {
        System.out.println(
                values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
