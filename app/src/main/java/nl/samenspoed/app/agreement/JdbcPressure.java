package nl.samenspoed.app.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the pressure mode of versions was on, in PostgreSQL; inside the transaction of the step. */
@Component
class JdbcPressure {

    private final JdbcClient jdbc;
    private final JdbcSteps steps;

    JdbcPressure(JdbcClient jdbc, JdbcSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** The latest first. */
    List<PressureSwitched> list(UUID version) {
        return jdbc.sql("select * from agreement.pressure where version = :id order by since desc")
                .param("id", version)
                .query(JdbcPressure::row)
                .list();
    }

    void on(JdbcSteps.By by, UUID version, Instant until, String reason) {
        steps.one(
                jdbc.sql(
                                """
                                insert into agreement.pressure (id, version, since, until, reason, by, role)
                                values (:id, :version, :at, :until, :reason, :name, :role)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("version", version)
                        .param("at", JdbcSteps.time(by.at()))
                        .param("until", JdbcSteps.time(until))
                        .param("reason", reason)
                        .param("name", by.actor().name())
                        .param("role", by.actor().role())
                        .update());
        steps.tell(by, version, "pressure-on");
    }

    void off(JdbcSteps.By by, UUID version) {
        steps.one(
                jdbc.sql(
                                """
                                update agreement.pressure set ended_at = :at, ended_by = :name
                                where version = :version and ended_at is null and since <= :at and until > :at
                                """)
                        .param("version", version)
                        .param("at", JdbcSteps.time(by.at()))
                        .param("name", by.actor().name())
                        .update());
        steps.tell(by, version, "pressure-off");
    }

    private static PressureSwitched row(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new PressureSwitched(
                row.getObject("id", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("by"),
                row.getString("role"),
                ended == null
                        ? null
                        : new PressureSwitched.Ended(ended.toInstant(), row.getString("ended_by")));
    }
}
