package nl.samenspoed.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own: loopback only, with a password, every commit on disk, data kept
 * between runs. A server that dies is started again; one that outlived a killed program is stopped
 * and its data taken over.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String NAME = "samenspoed";
    private static final int ATTEMPTS = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final Duration LONG_RECOVERY = Duration.ofSeconds(10);

    private final DatabaseHome home;
    private final DirectoryLock lock;
    private final PostgresPrograms programs;
    private final ServerAccount account;
    private final int fixedPort;
    private final Map<String, String> further;
    private int port;
    private Process server;
    private volatile boolean closing;

    private EmbeddedPostgres(
            DatabaseHome home,
            DirectoryLock lock,
            ServerAccount account,
            int fixedPort,
            Map<String, String> further)
            throws IOException, InterruptedException {
        this.home = home;
        this.lock = lock;
        this.account = account;
        this.fixedPort = fixedPort;
        this.further = further;
        home.refuseOtherMajor();
        home.refuseWithoutSpace();
        this.programs = PostgresPrograms.unpackedIn(home.programs());
        account.give(home.programs());
        initialise();
        takeOver();
        this.server = launch();
        createDatabase();
    }

    /**
     * @param port 0 chooses one
     * @param further settings of the server beside our own
     */
    static EmbeddedPostgres start(Path directory, int port, Map<String, String> further) {
        var home = new DatabaseHome(directory.toAbsolutePath().normalize());
        try {
            Files.createDirectories(home.path());
            return startLocked(home, port, further);
        } catch (IOException e) {
            throw notStarted(home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database started", e);
        }
    }

    private static EmbeddedPostgres startLocked(
            DatabaseHome home, int port, Map<String, String> further)
            throws IOException, InterruptedException {
        var lock = DirectoryLock.take(home.lock());
        try {
            var postgres = new EmbeddedPostgres(home, lock, ServerAccount.find(), port, further);
            Thread.ofPlatform().daemon().name("database-watch").start(postgres::watch);
            return postgres;
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static DatabaseNotStarted notStarted(DatabaseHome home, IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left on device")) {
            return home.noSpace("the disk is full");
        }
        return new DatabaseNotStarted(
                "The database in [" + home.path() + "] could not be started: " + e + ".",
                "Maybe this user may not write there; choose another place with DATA_DIR.",
                e);
    }

    DatabaseAddress database() throws IOException {
        return address(NAME, NAME);
    }

    /** As the server's own superuser, for making databases. */
    DatabaseAddress administration() throws IOException {
        return address("postgres", "postgres");
    }

    DatabaseAddress address(String database, String username) throws IOException {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, username, home.password());
    }

    long pid() {
        return server.pid();
    }

    private void initialise() throws IOException, InterruptedException {
        if (home.initialised()) {
            account.give(home.data());
            return;
        }
        home.password();
        account.give(home.passwordFile());
        // Made beside its place and moved there whole, so that half a database is never started.
        var half = home.path().resolve("database.new");
        FileSystemUtils.deleteRecursively(half);
        Files.createDirectory(half);
        account.give(half);
        var made = Program.run(account.command(initdb(half)));
        if (!made.succeeded()) {
            FileSystemUtils.deleteRecursively(half);
            throw new IOException("initdb: " + made.output().strip());
        }
        Files.move(half, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path target) {
        var command =
                new ArrayList<>(
                        List.of(
                                programs.initdb(),
                                "--pgdata=" + target,
                                "--username=postgres",
                                "--pwfile=" + home.passwordFile(),
                                "--auth=scram-sha-256",
                                "--data-checksums",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--no-instructions"));
        if ("off".equals(further.get("fsync"))) {
            command.add("--no-sync");
        }
        return command;
    }

    private void takeOver() throws IOException, InterruptedException {
        var left = Postmaster.read(home.data());
        if (left.isEmpty()) {
            return;
        }
        if (left.get().serves(home.data())) {
            log.info(
                    "The database server of an earlier run still lives (process {}); taking over",
                    left.get().pid());
            stop();
        } else {
            log.info("The database was not closed properly last time; it recovers by itself");
            forgetIfItsNumberIsInUse(left.get());
        }
    }

    /** The server itself would take whoever has that number now for a living server. */
    private void forgetIfItsNumberIsInUse(Postmaster left) throws IOException {
        if (ProcessHandle.of(left.pid()).isPresent()) {
            Files.deleteIfExists(Postmaster.file(home.data()));
        }
    }

    /** Starts the server, again while what stood in the way is passing. */
    private Process launch() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            port = LoopbackPort.choose(fixedPort, home.keptPort());
            home.keepPort(port);
            ServerConfiguration.write(home.data(), port, further);
            var said = ServerLog.fromNow(home.log());
            var process = begin();
            if (ready(process)) {
                return process;
            }
            // A killed server's last processes may still hold its memory; a port can be lost to a
            // race; a server that a killed program had just begun shows itself only now.
            var outlived = said.says("lock file \"postmaster.pid\" already exists");
            var passing = said.says("shared memory block") || said.says("Address already in use");
            if (!(passing || outlived) || attempt == ATTEMPTS) {
                throw refused(said);
            }
            if (outlived) {
                takeOver();
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private Process begin() throws IOException {
        // A session of its own keeps Ctrl-C in the terminal from reaching the server before us.
        var command =
                account.command(
                        List.of("setsid", programs.postgres(), "-D", home.data().toString()));
        return Program.builder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                .start();
    }

    private boolean ready(Process process) throws IOException, InterruptedException {
        var nextWord = System.nanoTime() + LONG_RECOVERY.toNanos();
        while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            var postmaster = Postmaster.read(home.data());
            if (postmaster.isPresent()
                    && postmaster.get().ready()
                    && postmaster.get().pid() == process.pid()) {
                return true;
            }
            if (System.nanoTime() > nextWord) {
                log.info("The database is still recovering");
                nextWord += LONG_RECOVERY.toNanos();
            }
        }
        return false;
    }

    private DatabaseNotStarted refused(ServerLog said) throws IOException {
        if (said.says("No space left on device")) {
            return home.noSpace("the disk is full");
        }
        return new DatabaseNotStarted(
                "The database server stopped at once: " + said.lastComplaint() + ".",
                "See [" + home.log() + "]. The data has not been changed.");
    }

    private void createDatabase() throws IOException {
        var jdbc = JdbcClient.create(administration().unpooled());
        var exists =
                jdbc.sql("select exists (select from pg_database where datname = ?)")
                        .param(NAME)
                        .query(Boolean.class)
                        .single();
        if (exists) {
            return;
        }
        jdbc.sql("drop role if exists samenspoed").update();
        // A password cannot be a parameter of create role, so the server quotes it itself.
        var createRole =
                jdbc.sql("select format('create role samenspoed login password %L', ?::text)")
                        .param(home.password())
                        .query(String.class)
                        .single();
        jdbc.sql(createRole).update();
        jdbc.sql("create database samenspoed owner samenspoed").update();
    }

    private void watch() {
        while (!closing) {
            try {
                server.waitFor();
                restartUnlessClosing();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | DatabaseNotStarted e) {
                log.error("The database cannot be started again yet: {}", e.getMessage());
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.multipliedBy(10).toNanos());
            }
        }
    }

    private synchronized void restartUnlessClosing() throws IOException, InterruptedException {
        if (!closing) {
            log.error("The database server stopped by itself; starting it again");
            takeOver();
            server = launch();
            log.info("The database is back");
        }
    }

    private void stop() throws IOException, InterruptedException {
        for (var mode : List.of("fast", "immediate")) {
            var command =
                    List.of(
                            programs.pgCtl(),
                            "stop",
                            "-D",
                            home.data().toString(),
                            "-m",
                            mode,
                            "-w",
                            "-t",
                            "30");
            var stopped = Program.run(account.command(command));
            if (stopped.succeeded() || Postmaster.read(home.data()).isEmpty()) {
                return;
            }
            log.warn("The database did not stop ({}): {}", mode, stopped.output().strip());
        }
    }

    /** Lets the server finish what was committed, and stop. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            stopOnce();
        } catch (IOException e) {
            log.warn("The database was not stopped properly; it recovers at the next start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stopOnce() throws IOException, InterruptedException {
        if (server.isAlive()) {
            stop();
        }
        lock.close();
    }
}
