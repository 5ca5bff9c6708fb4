package nl.samenspoed.app.consult;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said of their own work, in PostgreSQL: of everybody only the last. */
@Component
class JdbcPresences {

    private static final String KEEP =
            """
            insert into consult.presence (person, organisation, discipline, role, name, manner, said_at, until)
            values (:person, :organisation, :discipline, :role, :name, :manner, :said_at, :until)
            on conflict (person) do update
            set organisation = excluded.organisation, discipline = excluded.discipline, role = excluded.role,
                name = excluded.name, manner = excluded.manner, said_at = excluded.said_at, until = excluded.until
            """;

    private static final String AT =
            """
            select * from consult.presence
            where until > :at
            order by name, person
            """;

    private final JdbcClient jdbc;

    JdbcPresences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Presence presence) {
        var manner = presence.manner();
        int kept =
                jdbc.sql(KEEP)
                        .param("person", presence.person().value())
                        .param("organisation", presence.organisation().value())
                        .param("discipline", presence.discipline(), Types.VARCHAR)
                        .param("role", presence.role())
                        .param("name", presence.name())
                        .param("manner", manner == null ? null : manner.name(), Types.VARCHAR)
                        .param("said_at", time(presence.saidAt()))
                        .param("until", time(presence.until()))
                        .update();
        if (kept != 1) {
            throw new IllegalStateException("Presence kept in " + kept + " rows");
        }
    }

    /** What holds at a moment. */
    List<Presence> at(Instant at) {
        return jdbc.sql(AT).param("at", time(at)).query(JdbcPresences::presence).list();
    }

    private static Presence presence(ResultSet row, int n) throws SQLException {
        var manner = row.getString("manner");
        return new Presence(
                new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("discipline"),
                row.getString("role"),
                row.getString("name"),
                manner == null ? null : Manner.valueOf(manner),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
