package nl.samenspoed.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small program that has run: how it ended and what it said. */
record Program(int exitCode, String output) {

    static Program run(List<String> command) throws IOException, InterruptedException {
        try {
            var process = builder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            try (InputStream said = process.getInputStream()) {
                var output = new String(said.readAllBytes(), StandardCharsets.UTF_8);
                return new Program(process.waitFor(), output);
            }
        } catch (IOException notFound) {
            return new Program(127, String.valueOf(notFound.getMessage()));
        }
    }

    /**
     * Without the settings of whoever started us: PGHOST and the like would lead the server astray.
     */
    static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    boolean succeeded() {
        return exitCode == 0;
    }
}
