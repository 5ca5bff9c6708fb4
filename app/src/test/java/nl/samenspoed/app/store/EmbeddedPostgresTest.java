package nl.samenspoed.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The launcher against real processes: killed ones, second ones, and disks and ports that are
 * taken.
 */
@Tag("slow")
class EmbeddedPostgresTest {

    private static final Path used = Path.of("target", "embedded-postgres-test");

    @TempDir private Path temporary;
    private Path home;

    /** A directory that has been used before, without the seconds that making it takes. */
    @BeforeEach
    void copyUsedDirectory() throws IOException, InterruptedException {
        if (Files.notExists(used)) {
            var half = Path.of("target", "embedded-postgres-test.new");
            FileSystemUtils.deleteRecursively(half);
            try (var postgres = EmbeddedPostgres.start(half, 0, Map.of())) {
                jdbc(postgres).sql("create table kept (line text)").update();
            }
            Files.delete(half.resolve("database.port"));
            Files.move(half, used);
        }
        home = temporary.resolve("home");
        var copied = Program.run(List.of("cp", "-a", used.toString(), home.toString()));
        assertThat(copied.succeeded()).as(copied.output()).isTrue();
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        if (Files.exists(home.resolve("database"))) {
            assertThat(Postmaster.read(home.resolve("database"))).isEmpty();
        }
    }

    @Test
    void keepsDataPasswordAndPortBetweenRuns() throws IOException {
        DatabaseAddress before;
        try (var postgres = start()) {
            write(jdbc(postgres), "first run");
            before = postgres.database();
        }
        try (var postgres = start()) {
            assertThat(lines(jdbc(postgres))).containsExactly("first run");
            assertThat(postgres.database()).isEqualTo(before);
        }
    }

    @Test
    void runsWithSafeSettings() throws IOException {
        try (var postgres = start()) {
            var jdbc = JdbcClient.create(postgres.administration().unpooled());
            assertThat(setting(jdbc, "fsync")).isEqualTo("on");
            assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(jdbc, "full_page_writes")).isEqualTo("on");
            assertThat(setting(jdbc, "data_checksums")).isEqualTo("on");
            assertThat(setting(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(jdbc, "unix_socket_directories")).isEmpty();
            var locale =
                    """
                    select concat_ws(' ', datlocprovider, datlocale) from pg_database
                    where datname = 'samenspoed'
                    """;
            assertThat(jdbc.sql(locale).query(String.class).single()).isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void asksForThePasswordThatOnlyItsOwnerCanRead() throws IOException {
        var file = home.resolve("database.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var postgres = start()) {
            var right = postgres.database();
            var wrong = new DatabaseAddress(right.url(), right.username(), "guess");
            assertThatThrownBy(() -> lines(JdbcClient.create(wrong.unpooled())))
                    .isInstanceOf(CannotGetJdbcConnectionException.class)
                    .hasStackTraceContaining("password authentication failed");
        }
    }

    @Test
    void theProgramItselfIsNoSuperuser() throws IOException {
        try (var postgres = start()) {
            assertThat(setting(jdbc(postgres), "is_superuser")).isEqualTo("off");
        }
    }

    @Test
    void takesOverFromAServerThatOutlivedItsKilledProgram() throws Exception {
        var other = OtherProgram.start(home);
        write(JdbcClient.create(other.database.unpooled()), "before the kill");
        other.kill();
        assertThat(other.server.isAlive()).isTrue();
        try (var postgres = start()) {
            assertThat(lines(jdbc(postgres))).containsExactly("before the kill");
            assertThat(postgres.pid()).isNotEqualTo(other.server.pid());
            assertThat(Postmaster.read(home.resolve("database")))
                    .contains(new Postmaster(postgres.pid(), true));
        }
    }

    @Test
    void recoversWhatWasCommittedWhenProgramAndServerAreKilled() throws Exception {
        var other = OtherProgram.start(home);
        write(JdbcClient.create(other.database.unpooled()), "before the kill");
        other.kill();
        other.server.destroyForcibly();
        try (var postgres = start()) {
            assertThat(lines(jdbc(postgres))).containsExactly("before the kill");
        }
    }

    @Test
    void startsTheServerAgainWhenItIsKilled() throws IOException {
        try (var postgres = start()) {
            write(jdbc(postgres), "before the kill");
            var killed = postgres.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreException(CannotGetJdbcConnectionException.class)
                    .untilAsserted(
                            () -> {
                                assertThat(postgres.pid()).isNotEqualTo(killed);
                                assertThat(lines(jdbc(postgres)))
                                        .containsExactly("before the kill");
                            });
        }
    }

    @Test
    void leavesAloneAStrangerWithTheNumberOfAnOldServer() throws IOException {
        var stranger = ProcessHandle.current().pid();
        Files.writeString(home.resolve("database/postmaster.pid"), stranger + "\n");
        try (var postgres = start()) {
            assertThat(lines(jdbc(postgres))).isEmpty();
        }
    }

    @Test
    void refusesTheDirectoryOfALivingProgram() throws Exception {
        var other = OtherProgram.start(home);
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseNotStarted.class)
                    .hasMessageContaining("in use by another running Samenspoed (process ");
            assertThat(lines(JdbcClient.create(other.database.unpooled()))).isEmpty();
        } finally {
            other.kill();
            start().close();
        }
    }

    @Test
    void startsWhenTheKeptPortWasOnlyHalfWritten() throws IOException {
        Files.writeString(home.resolve("database.port"), "");
        try (var postgres = start()) {
            assertThat(lines(jdbc(postgres))).isEmpty();
        }
    }

    @Test
    void choosesAnotherPortWhenTheKeptOneIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(home.resolve("database.port"), taken.getLocalPort() + "\n");
            try (var postgres = start()) {
                assertThat(lines(jdbc(postgres))).isEmpty();
                assertThat(postgres.database().url()).doesNotContain(":" + taken.getLocalPort());
            }
        }
    }

    @Test
    void refusesATakenPortThatWasAskedFor() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, port, Map.of()))
                    .isInstanceOf(DatabaseNotStarted.class)
                    .hasMessageContaining("Port [" + port + "] for the database is taken");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Files.writeString(home.resolve("database/PG_VERSION"), "19\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseNotStarted.class)
                .hasMessageContaining("belongs to PostgreSQL [19]");
    }

    @Test
    void saysWhyWhenTheServerStopsAtOnce() throws IOException {
        Files.writeString(home.resolve("database/own.conf"), "shared_buffers = 'plenty'\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseNotStarted.class)
                .hasMessageContaining("own.conf");
    }

    @Test
    void refusesAFullDisk() throws IOException, InterruptedException {
        var small = Files.createDirectory(temporary.resolve("small"));
        var mounted =
                Program.run(
                        List.of(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=8m",
                                "tmpfs",
                                small.toString()));
        assumeThat(mounted.succeeded()).as("only root can make a small disk").isTrue();
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(small, 0, Map.of()))
                    .isInstanceOf(DatabaseNotStarted.class)
                    .hasMessageContaining("There is no room for the database");
        } finally {
            Program.run(List.of("umount", small.toString()));
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, 0, Map.of());
    }

    private static JdbcClient jdbc(EmbeddedPostgres postgres) throws IOException {
        return JdbcClient.create(postgres.database().unpooled());
    }

    private static void write(JdbcClient jdbc, String line) {
        jdbc.sql("insert into kept values (?)").param(line).update();
    }

    private static List<String> lines(JdbcClient jdbc) {
        return jdbc.sql("select line from kept").query(String.class).list();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
    }
}
