package nl.samenspoed.app.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose word is waited for and who was reminded of it, in PostgreSQL. */
@Component
class JdbcReminders {

    private static final String AWAITED =
            """
            select version, title, proposed_at, reminded_at
            from agreement.awaited(:own, cast(:role as text), :signs, :now)
            """;

    private final JdbcClient jdbc;
    private final JdbcSteps steps;

    JdbcReminders(JdbcClient jdbc, JdbcSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** The latest first. */
    List<Reminded> list(UUID version) {
        return jdbc.sql(
                        "select * from agreement.reminder where version = :id order by at desc, party")
                .param("id", version)
                .query(
                        (row, n) ->
                                new Reminded(
                                        new OrganisationId(row.getObject("party", UUID.class)),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("by")))
                .list();
    }

    /** Only those who were not reminded on this day; returns how many there were. */
    int remind(JdbcSteps.By by, UUID version, Set<OrganisationId> parties, LocalDate day) {
        int reminded = 0;
        for (var party : parties) {
            reminded +=
                    jdbc.sql(
                                    """
                                    insert into agreement.reminder (version, party, day, at, by)
                                    values (:version, :party, :day, :at, :name)
                                    on conflict do nothing
                                    """)
                            .param("version", version)
                            .param("party", party.value())
                            .param("day", day)
                            .param("at", JdbcSteps.time(by.at()))
                            .param("name", by.actor().name())
                            .update();
        }
        if (reminded > 0) {
            steps.tell(by, version, "reminded");
        }
        return reminded;
    }

    List<Awaited> awaited(Actor actor, Instant now) {
        return jdbc.sql(AWAITED)
                .param("own", actor.organisation().value(), Types.OTHER)
                .param("role", actor.role())
                .param("signs", actor.may(Capability.SIGN_AGREEMENT))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(JdbcReminders::awaited)
                .list();
    }

    private static Awaited awaited(ResultSet row, int n) throws SQLException {
        var reminded = row.getObject("reminded_at", OffsetDateTime.class);
        return new Awaited(
                row.getObject("version", UUID.class),
                row.getString("title"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                reminded == null ? null : reminded.toInstant());
    }
}
