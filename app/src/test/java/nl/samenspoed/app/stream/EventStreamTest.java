package nl.samenspoed.app.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final EventStream events = new EventStream(database.jdbc());

    @Test
    void readerMissesNothingWhenTransactionsCommitOutOfOrder() throws SQLException {
        try (var slow = begin();
                var quick = begin()) {
            publish(slow, "slow");
            publish(quick, "quick");
            quick.commit();

            var before = events.listAfter(Position.START, 10);
            assertThat(before).as("quick waits for slow").isEmpty();

            slow.commit();
        }
        assertThat(types(events.listAfter(Position.START, 10))).containsExactly("slow", "quick");
    }

    @Test
    void readerGoesOnBehindItsPosition() throws SQLException {
        publishAndCommit("first");
        publishAndCommit("second");
        var seen = events.listAfter(Position.START, 1);
        publishAndCommit("third");

        assertThat(types(seen)).containsExactly("first");
        assertThat(types(events.listAfter(seen.getLast().position(), 10)))
                .containsExactly("second", "third");
    }

    @Test
    void whatWasRolledBackNeverHappened() throws SQLException {
        try (var undone = begin()) {
            publish(undone, "undone");
            undone.rollback();
        }
        publishAndCommit("done");

        assertThat(types(events.listAfter(Position.START, 10))).containsExactly("done");
    }

    @Test
    void anyInterleavingIsReadOnceAndInOneOrder() throws SQLException {
        var chance = new Random(20261121);
        var open = new ArrayList<Connection>();
        var read = new ArrayList<String>();
        var position = Position.START;
        int published = 0;
        for (int step = 0; step < 400; step++) {
            switch (chance.nextInt(3)) {
                case 0 -> {
                    if (open.size() < 8) {
                        var connection = begin();
                        publish(connection, "event-" + published++);
                        open.add(connection);
                    }
                }
                case 1 -> {
                    if (!open.isEmpty()) {
                        try (var finished = open.remove(chance.nextInt(open.size()))) {
                            finished.commit();
                        }
                    }
                }
                default -> {
                    for (var event : events.listAfter(position, 5)) {
                        read.add(event.type());
                        position = event.position();
                    }
                }
            }
        }
        for (var connection : open) {
            try (connection) {
                connection.commit();
            }
        }
        for (var event : events.listAfter(position, 1_000)) {
            read.add(event.type());
        }
        assertThat(read).doesNotHaveDuplicates().hasSize(published);
        assertThat(types(events.listAfter(Position.START, 1_000))).isEqualTo(read);
    }

    @Test
    void positionReadsWhatItWrote() {
        var position = new Position(123_456_789_012L, 42);

        assertThat(Position.parse(position.toString())).contains(position);
        assertThat(Position.parse("12")).isEmpty();
        assertThat(Position.parse("a-b")).isEmpty();
        assertThat(Position.parse("1-2-3")).isEmpty();
    }

    private Connection begin() throws SQLException {
        var connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void publishAndCommit(String type) throws SQLException {
        try (var connection = begin()) {
            publish(connection, type);
            connection.commit();
        }
    }

    private static void publish(Connection connection, String type) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select stream.publish(now(), ?, 'test', ?, null, null, '{}', '{}')")) {
            statement.setString(1, type);
            statement.setObject(2, new UUID(0, 1));
            statement.execute();
        }
    }

    private static List<String> types(List<StreamEvent> events) {
        return events.stream().map(StreamEvent::type).toList();
    }
}
