package nl.samenspoed.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Another Java program with an embedded database, which tests can kill. */
final class OtherProgram {

    private final Process process;
    final DatabaseAddress database;
    final ProcessHandle server;

    private OtherProgram(Process process, DatabaseAddress database, ProcessHandle server) {
        this.process = process;
        this.database = database;
        this.server = server;
    }

    static OtherProgram start(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classpath = System.getProperty("java.class.path");
        var main = OtherProgram.class.getName();
        var process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-Xmx64m",
                                        "-cp",
                                        classpath,
                                        main,
                                        directory.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var answer = answer(process.inputReader());
        var database = new DatabaseAddress(answer[1], answer[2], answer[3]);
        var server = ProcessHandle.of(Long.parseLong(answer[4])).orElseThrow();
        return new OtherProgram(process, database, server);
    }

    private static String[] answer(BufferedReader reader) throws IOException {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("ready ")) {
                return line.split(" ");
            }
        }
        throw new IllegalStateException("The other program did not start");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), 0, Map.of());
        var database = postgres.database();
        System.out.printf(
                "ready %s %s %s %d%n",
                database.url(), database.username(), database.password(), postgres.pid());
        // Waits until it is killed, or until the test that started it is gone.
        var ignored = System.in.read();
        postgres.close();
    }
}
