package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The product as a process of its own, started by the command that people use. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final Path data;
    private final int port;
    private final double startSeconds;

    private Product(Process process, Path data, int port, double startSeconds) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    /**
     * Waits until it serves; what is not built yet is built first, which then counts as starting.
     */
    static Product start(Settings settings, Path data) throws IOException, InterruptedException {
        var port = freePort();
        Files.createDirectories(settings.out());
        var command =
                new ProcessBuilder(
                                List.of(
                                        settings.root().resolve("run").toString(),
                                        "--fast",
                                        "--",
                                        "--samenspoed.demo.agreements=false",
                                        "--samenspoed.demo.life.alive=false",
                                        "--samenspoed.access.token-lifetime=12h"))
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        settings.out().resolve("product.log").toFile()));
        command.environment().put("PORT", String.valueOf(port));
        command.environment().put("DATA_DIR", data.toString());
        var begin = System.nanoTime();
        var process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!serves(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException(
                        "The product did not start; see " + settings.out() + "/product.log");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return new Product(process, data, port, (System.nanoTime() - begin) / 1e9);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ready for traffic, the demo network included, and a page comes back. */
    private static boolean serves(int port) {
        try (var wire = new Wire(port)) {
            return wire.get("/actuator/health/readiness", "").status() == 200
                    && wire.get("/sign-in", "").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    double startSeconds() {
        return startSeconds;
    }

    long postmaster() throws IOException {
        try (var lines = Files.lines(data.resolve("database/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    Machine.Moment moment() throws IOException {
        return Machine.moment(pid(), postmaster());
    }

    /** Straight to the database of the product, past the product. */
    Connection connect() throws IOException, SQLException {
        var login = new Properties();
        login.setProperty("user", "samenspoed");
        login.setProperty("password", Files.readString(data.resolve("database.password")).strip());
        var at = Files.readString(data.resolve("database.port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + at + "/samenspoed", login);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
