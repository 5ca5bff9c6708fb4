package nl.samenspoed.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program, its database, or both are killed while eight clients open requests. After the
 * restart every acknowledged request is there; every command sent again is done once.
 */
@Tag("slow")
class KilledProgramTest {

    private static final int CLIENTS = 8;
    private static final int BEFORE_THE_KILL = 60;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @TempDir Path home;

    /** What each client sent, and what it was told, by command key. */
    private final Queue<UUID> sent = new ConcurrentLinkedQueue<>();

    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    private interface Kill {
        void strike(RunningProgram program) throws IOException, InterruptedException;
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
        List<Kill> kills =
                List.of(
                        RunningProgram::killProgram,
                        program -> {
                            program.killDatabase();
                            program.killProgram();
                        },
                        program -> {
                            program.killProgram();
                            program.killDatabase();
                        });
        for (var kill : kills) {
            workUntil(kill);
        }
        try (var program = RunningProgram.start(home)) {
            sendEverythingAgain(program);
            assertThat(opened(program)).as("requests in the database").isEqualTo(sent.size());
            assertThat(sent.size()).isGreaterThanOrEqualTo(kills.size() * BEFORE_THE_KILL);
        }
    }

    private void workUntil(Kill kill) throws Exception {
        try (var program = RunningProgram.start(home);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var token = program.token();
            int before = acknowledged.size();
            for (int client = 0; client < CLIENTS; client++) {
                clients.submit(() -> openUntilItBreaks(program, token));
            }
            Awaitility.await()
                    .atMost(2, TimeUnit.MINUTES)
                    .until(() -> acknowledged.size() >= before + BEFORE_THE_KILL);
            kill.strike(program);
            clients.shutdownNow();
        }
    }

    private void openUntilItBreaks(RunningProgram program, String token) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var key = UUID.randomUUID();
                sent.add(key);
                open(program, token, key);
            }
        } catch (IOException | InterruptedException broken) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps what was acknowledged; anything but a 201 stays in doubt. */
    private void open(RunningProgram program, String token, UUID key)
            throws IOException, InterruptedException {
        var answer =
                program.post(
                        "/fhir/ServiceRequest",
                        token,
                        Map.of(
                                "Idempotency-Key",
                                key.toString(),
                                "Prefer",
                                "return=representation"),
                        """
                        {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
                         "subject": {"display": "onbekend"}, "reasonCode": [{"text": "Valt vaker"}]}
                        """);
        if (answer.statusCode() == 201) {
            var id = ID.matcher(answer.body());
            assertThat(id.find()).as(answer.body()).isTrue();
            var before = acknowledged.putIfAbsent(key, id.group(1));
            assertThat(id.group(1)).isEqualTo(before == null ? id.group(1) : before);
        }
    }

    private void sendEverythingAgain(RunningProgram program) throws Exception {
        var token = program.token();
        for (var key : sent) {
            open(program, token, key);
        }
        assertThat(acknowledged).hasSize(sent.size());
    }

    private static int opened(RunningProgram program) throws IOException, SQLException {
        try (var connection = program.database();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select count(*), count(distinct f.request_id)
                                from request.fact f join request.request r on r.id = f.request_id
                                where f.type = 'request-opened'
                                """)) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(rows.getInt(2));
            return rows.getInt(1);
        }
    }
}
