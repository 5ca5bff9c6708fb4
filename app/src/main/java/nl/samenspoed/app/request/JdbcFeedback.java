package nl.samenspoed.app.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests had an outcome somebody wants to know, and who ticked it off, in PostgreSQL. */
@Component
class JdbcFeedback {

    /** A request with an outcome, and how far it was ticked off. */
    record Line(CareRequestId id, boolean requested, Feedback.@Nullable Ticked ticked) {}

    private static final String LIST =
            """
            select r.id, r.requester = :organisation and r.lead <> r.requester as requested,
                   t.version, t.at, t.by_name
            from request.request r
            left join request.feedback_tick t on t.request = r.id and t.organisation = :organisation
            where r.outcome_at >= :since
              and ((r.requester = :organisation and r.lead <> r.requester) or r.patient = any(:patients))
            order by r.outcome_at desc, r.id
            limit :limit
            """;

    private static final String TICK =
            """
            with ticked as (
                insert into request.feedback_tick as kept (request, organisation, version, at, by, by_name)
                values (:request, :organisation, :version, :at, :actor, :name)
                on conflict (request, organisation) do update
                set version = excluded.version, at = excluded.at, by = excluded.by, by_name = excluded.by_name
                where kept.version < excluded.version
                returning kept.request
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('request', :request::uuid), :at)
            ), audited as (
                select audit.record(:at, 'update', :account::jsonb, 'feedback', t.request, array[:patient::uuid],
                                    jsonb_build_object('command', 'tick-off'))
                from ticked t
            ), published as (
                select stream.publish(:at, 'feedback.ticked-off', 'feedback', t.request, null, null,
                                      array[:organisation::uuid], '{}')
                from ticked t
            )
            select (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            """;

    private final JdbcClient jdbc;

    JdbcFeedback(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param patients those whose own GP practice this is
     */
    List<Line> list(
            OrganisationId organisation, Collection<PatientId> patients, Instant since, int limit) {
        return jdbc.sql(LIST)
                .param("organisation", organisation.value())
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(JdbcFeedback::line)
                .list();
    }

    void tick(Actor actor, String account, CommandKey key, Feedback feedback, Instant at) {
        jdbc.sql(TICK)
                .param("request", feedback.request().id().value())
                .param("patient", feedback.patient().id().value())
                .param("organisation", actor.organisation().value())
                .param("version", feedback.last().version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.id().value())
                .param("name", actor.name())
                .param("account", account)
                .param("key", key.value())
                .query(Integer.class)
                .single();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new Line(
                new CareRequestId(row.getObject("id", UUID.class)),
                row.getBoolean("requested"),
                at == null
                        ? null
                        : new Feedback.Ticked(
                                row.getInt("version"), at.toInstant(), row.getString("by_name")));
    }
}
