package nl.samenspoed.app.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes entries durably, many callers sharing one statement and one commit.
 *
 * <p>Everybody queues an entry and then asks for the lock. Who gets it while the own entry is not
 * written yet writes all that queued up meanwhile; the others find theirs written when their turn
 * comes. So a lone read costs one commit, a crowd costs one commit per round, and there is no
 * thread to start, stop or lose. It takes its own connection and never joins the caller's
 * transaction: an entry must stand also when that transaction does not.
 */
class GroupCommit {

    private static final int MOST_AT_ONCE = 500;

    private static final String INSERT =
            """
            select count(audit.record(
                e.at, e.action, e.actor, e."subjectKind", e."subjectId", e.patients, e.detail))
            from jsonb_to_recordset(cast(? as jsonb)) as e(
                at timestamptz, action text, actor jsonb, "subjectKind" text, "subjectId" uuid,
                patients uuid[], detail jsonb)
            """;

    private final DataSource dataSource;
    private final JsonMapper json = new JsonMapper();
    private final Queue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    GroupCommit(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns when the entry is durable, and throws when it is not. */
    void write(NewEntry entry) {
        var ticket = new Ticket(entry);
        waiting.add(ticket);
        writing.lock();
        try {
            while (!ticket.settled) {
                settle(nextBatch());
            }
        } finally {
            writing.unlock();
        }
        if (ticket.failure != null) {
            throw new TrailUnavailable(ticket.failure);
        }
    }

    private List<Ticket> nextBatch() {
        var batch = new ArrayList<Ticket>();
        while (batch.size() < MOST_AT_ONCE) {
            var ticket = waiting.poll();
            if (ticket == null) {
                break;
            }
            batch.add(ticket);
        }
        return batch;
    }

    private void settle(List<Ticket> batch) {
        var failure = tryInsert(batch);
        if (batch.size() > 1 && isAboutData(failure)) {
            // One entry that cannot be stored must not take its neighbours along.
            batch.forEach(ticket -> ticket.settle(tryInsert(List.of(ticket))));
        } else {
            batch.forEach(ticket -> ticket.settle(failure));
        }
    }

    private @Nullable Throwable tryInsert(List<Ticket> batch) {
        try {
            insert(batch);
            return null;
        } catch (SQLException | RuntimeException | Error e) {
            return e;
        }
    }

    private void insert(List<Ticket> batch) throws SQLException {
        var entries = json.writeValueAsString(batch.stream().map(t -> t.entry).toList());
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(true);
            statement.setString(1, entries);
            try (var result = statement.executeQuery()) {
                result.next();
                if (result.getLong(1) != batch.size()) {
                    throw new IllegalStateException(
                            "Wrote [%d] of [%d] audit entries"
                                    .formatted(result.getLong(1), batch.size()));
                }
            }
        }
    }

    private static boolean isAboutData(@Nullable Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    /** One caller's entry; read and changed only under the lock once it is queued. */
    private static final class Ticket {
        private final NewEntry entry;
        private boolean settled;
        private @Nullable Throwable failure;

        Ticket(NewEntry entry) {
            this.entry = entry;
        }

        void settle(@Nullable Throwable outcome) {
            settled = true;
            failure = outcome;
        }
    }
}
