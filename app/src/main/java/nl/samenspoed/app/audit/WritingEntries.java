package nl.samenspoed.app.audit;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.samenspoed.app.command.SharedCommit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes entries durably, many readers sharing one commit. It takes its own connection and never
 * joins the caller's transaction: an entry must stand also when that transaction does not.
 */
class WritingEntries {

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
    private final SharedCommit<NewEntry, NewEntry> shared =
            new SharedCommit<>(MOST_AT_ONCE, this::insert, WritingEntries::isAboutData);

    WritingEntries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns when the entry is durable, and throws when it is not. */
    void write(NewEntry entry) {
        try {
            var unused = shared.write(entry);
        } catch (RuntimeException | Error e) {
            throw e instanceof TrailUnavailable known ? known : new TrailUnavailable(e);
        }
    }

    private List<NewEntry> insert(List<NewEntry> entries) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(true);
            statement.setString(1, json.writeValueAsString(entries));
            try (var result = statement.executeQuery()) {
                result.next();
                if (result.getLong(1) != entries.size()) {
                    throw new IllegalStateException(
                            "Wrote [%d] of [%d] audit entries"
                                    .formatted(result.getLong(1), entries.size()));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new TrailUnavailable(e);
        }
    }

    private static boolean isAboutData(Throwable failure) {
        return failure.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }
}
