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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rosters in PostgreSQL. */
@Component
class JdbcRoster {

    private static final String FORGET =
            """
            delete from consult.shift
            where organisation = :organisation and starts_at >= :from and starts_at <= :until
            """;

    private static final String ADD =
            """
            insert into consult.shift (organisation, discipline, person, name, manner, phone, starts_at, ends_at)
            values (:organisation, :discipline, :person, :name, :manner, :phone, :starts_at, :ends_at)
            """;

    private static final String TELL =
            """
            select audit.record(:at, 'update', :by::jsonb, 'roster', :organisation, array[]::uuid[], '{}'::jsonb)::text,
                   stream.publish(:at, 'roster.changed', 'roster', :organisation, :region, null,
                                  array[:organisation], '{}')
            """;

    private static final String BETWEEN =
            """
            select * from consult.shift
            where ends_at > :from and starts_at < :until
            order by starts_at, organisation, name
            limit 20000
            """;

    private final JdbcClient jdbc;

    JdbcRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets the shifts of an organisation that begin in a time. */
    void forget(OrganisationId organisation, Instant from, Instant until) {
        int ignored =
                jdbc.sql(FORGET)
                        .param("organisation", organisation.value())
                        .param("from", time(from))
                        .param("until", time(until))
                        .update();
    }

    void add(Shift shift) {
        int ignored =
                jdbc.sql(ADD)
                        .param("organisation", shift.organisation().value())
                        .param("discipline", shift.discipline())
                        .param(
                                "person",
                                shift.person() == null ? null : shift.person().value(),
                                Types.OTHER)
                        .param("name", shift.name())
                        .param("manner", shift.manner().name())
                        .param("phone", shift.phone(), Types.VARCHAR)
                        .param("starts_at", time(shift.startsAt()))
                        .param("ends_at", time(shift.endsAt()))
                        .update();
    }

    /** Leaves a line in the trail and lets the screens know. */
    void tell(OrganisationId organisation, @Nullable UUID region, String by, Instant at) {
        var unused =
                jdbc.sql(TELL)
                        .param("organisation", organisation.value())
                        .param("region", region, Types.OTHER)
                        .param("by", by)
                        .param("at", time(at))
                        .query()
                        .singleRow();
    }

    List<Shift> between(Instant from, Instant until) {
        return jdbc.sql(BETWEEN)
                .param("from", time(from))
                .param("until", time(until))
                .query(JdbcRoster::shift)
                .list();
    }

    private static Shift shift(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Shift(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("discipline"),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                Manner.valueOf(row.getString("manner")),
                row.getString("phone"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
