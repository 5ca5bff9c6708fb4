package nl.samenspoed.app.faults;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The whole program in a process of its own, with its own database, as {@code ./run} starts it. */
final class RunningProgram implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final Path home;
    private final int port;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningProgram(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Starts on this data directory and waits until pages are served. */
    static RunningProgram start(Path home) throws IOException {
        int port = freePort();
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        withoutTests(),
                        "nl.samenspoed.app.Samenspoed",
                        "--server.port=" + port,
                        "--samenspoed.database.directory=" + home,
                        "--samenspoed.demo.enabled=true",
                        "--samenspoed.demo.agreements=false",
                        "--samenspoed.demo.life.alive=false");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        home.resolve("program.log").toFile()))
                        .start();
        var program = new RunningProgram(home, port, process);
        Awaitility.await("the program to serve pages, see " + home.resolve("program.log"))
                .atMost(START)
                .until(program::servesPagesOrDied);
        if (!process.isAlive()) {
            throw new IOException(Files.readString(home.resolve("program.log")));
        }
        return program;
    }

    /** What tests add, their own database first of all, is not part of the program. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean servesPagesOrDied() {
        if (!process.isAlive()) {
            return true;
        }
        try {
            return get("/sign-in").statusCode() == 200 && !token().isEmpty();
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A token of the demo's desk client; empty when there is none yet. */
    String token() throws IOException, InterruptedException {
        var basic =
                Base64.getEncoder()
                        .encodeToString(
                                "demo-ehr:alleen-voor-demo".getBytes(StandardCharsets.UTF_8));
        var answer =
                http.send(
                        HttpRequest.newBuilder(uri("/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var body = answer.body();
        var mark = "\"access_token\":\"";
        int from = body.indexOf(mark);
        return from < 0
                ? ""
                : body.substring(from + mark.length(), body.indexOf('"', from + mark.length()));
    }

    HttpResponse<String> post(String path, String token, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Connection database() throws IOException, SQLException {
        var databasePort = Files.readString(home.resolve("database.port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/samenspoed",
                "samenspoed",
                Files.readString(home.resolve("database.password")).strip());
    }

    /** kill -9 of the Java machine; its database lives on, orphaned. */
    void killProgram() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of the database and everything it started. */
    void killDatabase() throws IOException {
        var pid = Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst().strip();
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(
                        postmaster -> {
                            var workers = postmaster.children().toList();
                            postmaster.destroyForcibly();
                            workers.forEach(ProcessHandle::destroyForcibly);
                        });
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(30))) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
