package nl.samenspoed.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program, its database, or both are killed while eight clients open requests. After the
 * restart every acknowledged request is there, and every command sent again has been done once.
 */
@Tag("slow")
class KilledProgramTest {

    private static final int CLIENTS = 8;
    private static final int BEFORE_THE_KILL = 60;

    private static final Pattern REQUEST = Pattern.compile("ServiceRequest/([0-9a-f-]{36})");

    private static final String OPENING =
            """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
             {"fullUrl": "urn:uuid:0f5b2c1e-1111-4222-8333-444455556666",
              "request": {"method": "POST", "url": "Patient"},
              "resource": {"resourceType": "Patient"}},
             {"fullUrl": "urn:uuid:0f5b2c1e-1111-4222-8333-444455557777",
              "request": {"method": "POST", "url": "ServiceRequest"},
              "resource": {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
               "subject": {"reference": "urn:uuid:0f5b2c1e-1111-4222-8333-444455556666"},
               "reasonCode": [{"text": "%s"}]}}]}
            """;

    @TempDir Path home;

    /** What was sent, and for what was acknowledged the request it became, by command key. */
    private final Queue<UUID> sent = new ConcurrentLinkedQueue<>();

    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private interface Kill {
        void strike(RunningProgram program) throws IOException, InterruptedException;
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
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
            var told = Map.copyOf(acknowledged);
            assertThat(requests(program))
                    .as("before anything is sent again")
                    .containsAllEntriesOf(told);
            sendEverythingAgain(program);
            assertThat(acknowledged).as("told the same again").containsAllEntriesOf(told);
            assertThat(requests(program)).isEqualTo(acknowledged);
            assertThat(acknowledged.keySet()).containsExactlyInAnyOrderElementsOf(sent);
        }
    }

    private void workUntil(Kill kill) throws Exception {
        int enough = acknowledged.size() + BEFORE_THE_KILL;
        try (var program = RunningProgram.start(home);
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var token = program.token();
            for (int client = 0; client < CLIENTS; client++) {
                clients.submit(() -> openUntilItBreaks(program, token));
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> acknowledged.size() >= enough || !wrong.isEmpty());
            assertThat(wrong).isEmpty();
            kill.strike(program);
        }
        // A dying program may refuse with a 5xx; nothing of that counts.
        wrong.clear();
    }

    private void openUntilItBreaks(RunningProgram program, String token) {
        try {
            while (wrong.isEmpty()) {
                var key = UUID.randomUUID();
                sent.add(key);
                open(program, token, key);
            }
        } catch (IOException | InterruptedException broken) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps what was acknowledged; everything else stays in doubt. */
    private void open(RunningProgram program, String token, UUID key)
            throws IOException, InterruptedException {
        var answer =
                program.post(
                        "/fhir",
                        token,
                        Map.of("Idempotency-Key", key.toString()),
                        OPENING.formatted(key));
        var request = REQUEST.matcher(answer.body());
        if (answer.statusCode() == 200 && request.find()) {
            acknowledged.put(key, request.group(1));
        } else {
            wrong.add(answer.statusCode() + " " + answer.body());
        }
    }

    private void sendEverythingAgain(RunningProgram program) throws Exception {
        var token = program.token();
        for (var key : sent) {
            open(program, token, key);
        }
        assertThat(wrong).isEmpty();
    }

    /** Request by the command key that it carries as its question; two of one key fail here. */
    private static Map<UUID, String> requests(RunningProgram program)
            throws IOException, SQLException {
        record Line(UUID key, String id) {}
        var lines = new ArrayList<Line>();
        try (var connection = program.database();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select r.headline, r.id from request.request r
                                join request.fact f on f.request_id = r.id and f.type = 'request-opened'
                                """)) {
            while (rows.next()) {
                lines.add(new Line(UUID.fromString(rows.getString(1)), rows.getString(2)));
            }
        }
        return lines.stream().collect(Collectors.toMap(Line::key, Line::id));
    }
}
