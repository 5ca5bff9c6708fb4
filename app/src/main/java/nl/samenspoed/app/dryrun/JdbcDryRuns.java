package nl.samenspoed.app.dryrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.dryrun.replay.Finding;
import nl.samenspoed.app.dryrun.replay.Looked;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.PastRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dry runs in PostgreSQL. What was found is kept with how far it got, in one statement, so that any
 * node can go on with it and nothing is counted twice.
 */
@Component
class JdbcDryRuns {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private static final String BEGIN =
            """
            with began as (
                insert into dryrun.run (id, agreement, organisation, from_day, until_day, from_at, until_at, state,
                                        total, looked, findings, began_at, began_by, touched_at)
                values (:id, :agreement, :organisation, :from_day, :until_day, :from_at, :until_at, 'running',
                        :total, :looked::json, '[]', :at, :by, :at)
                returning id
            )
            select count(command.remember(:key, :person, jsonb_build_object('dryrun', b.id), :at)) from began b
            """;

    /** Each in its turn, so that a short one does not wait for a long one that began first. */
    private static final String TAKE =
            """
            update dryrun.run taken set taken_until = :until, touched_at = :now
            from (
                select r.id from dryrun.run r
                where r.state = 'running' and (r.taken_until is null or r.taken_until < :now)
                order by r.touched_at, r.id limit 1
                for update skip locked
            ) next
            where taken.id = next.id
            returning taken.*
            """;

    private static final String KEEP =
            """
            update dryrun.run
            set pages = pages + 1, after_at = :after_at, after_id = :after_id, looked = :looked::json,
                findings = :findings::json, touched_at = :now, taken_until = null
            where id = :id and state = 'running' and pages = :pages
            """;

    private static final String FINISH =
            """
            update dryrun.run
            set state = 'done', pages = pages + 1, looked = :looked::json, findings = :findings::json,
                ended_at = :now, touched_at = :now, taken_until = null
            where id = :id and state = 'running' and pages = :pages
            """;

    private final JdbcClient jdbc;

    JdbcDryRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Actor actor, CommandKey key, DryRun run) {
        var period = Tried.period(run.days());
        long ignored =
                jdbc.sql(BEGIN)
                        .param("id", run.id())
                        .param("agreement", run.agreement())
                        .param("organisation", actor.organisation().value())
                        .param("from_day", run.days().from())
                        .param("until_day", run.days().until())
                        .param("from_at", time(period.from()))
                        .param("until_at", time(period.until()))
                        .param("total", run.total())
                        .param("looked", JSON.writeValueAsString(run.looked()))
                        .param("at", time(run.beganAt()))
                        .param("by", run.beganBy())
                        .param("key", key.value())
                        .param("person", actor.id().value())
                        .query(Long.class)
                        .single();
    }

    /** Of one version, the latest first. */
    List<DryRun> list(UUID agreement, int most) {
        return jdbc.sql(
                        "select * from dryrun.run where agreement = ? order by began_at desc limit ?")
                .params(agreement, most)
                .query(JdbcDryRuns::run)
                .list();
    }

    Optional<DryRun> find(UUID id) {
        return jdbc.sql("select * from dryrun.run where id = ?")
                .param(id)
                .query(JdbcDryRuns::run)
                .optional();
    }

    long running(OrganisationId organisation) {
        return jdbc.sql(
                        "select count(*) from dryrun.run where organisation = ? and state = 'running'")
                .param(organisation.value())
                .query(Long.class)
                .single();
    }

    Optional<Tried> take(Instant now, Duration lease) {
        return jdbc.sql(TAKE)
                .param("now", time(now))
                .param("until", time(now.plus(lease)))
                .query(JdbcDryRuns::tried)
                .optional();
    }

    /** False, and nothing is kept, when it was broken off or somebody else did the same. */
    boolean keep(
            Tried tried,
            PastRequests.After after,
            Looked looked,
            List<Finding> findings,
            Instant now) {
        return kept(KEEP, tried, looked, findings, now)
                        .param("after_at", time(after.openedAt()))
                        .param("after_id", after.request())
                        .update()
                == 1;
    }

    boolean finish(Tried tried, Looked looked, List<Finding> findings, Instant now) {
        return kept(FINISH, tried, looked, findings, now).update() == 1;
    }

    private JdbcClient.StatementSpec kept(
            String statement, Tried tried, Looked looked, List<Finding> findings, Instant now) {
        return jdbc.sql(statement)
                .param("id", tried.id())
                .param("pages", tried.pages())
                .param("looked", JSON.writeValueAsString(looked))
                .param("findings", JSON.writeValueAsString(findings))
                .param("now", time(now));
    }

    /** False when it had ended. */
    boolean end(UUID id, DryRun.State state, Instant now) {
        return jdbc.sql(
                                """
                                update dryrun.run set state = :state, ended_at = :now, taken_until = null
                                where id = :id and state = 'running'
                                """)
                        .param("id", id)
                        .param("state", state.name().toLowerCase(Locale.ROOT))
                        .param("now", time(now))
                        .update()
                == 1;
    }

    private static Tried tried(ResultSet row, int n) throws SQLException {
        var run = run(row, n);
        var period = new PastRequests.Period(instant(row, "from_at"), instant(row, "until_at"));
        var after = row.getObject("after_id", UUID.class);
        return new Tried(
                run,
                period,
                after == null
                        ? PastRequests.After.nothing(period)
                        : new PastRequests.After(instant(row, "after_at"), after),
                row.getInt("pages"));
    }

    private static DryRun run(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new DryRun(
                row.getObject("id", UUID.class),
                row.getObject("agreement", UUID.class),
                new DryRun.Days(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)),
                DryRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("total"),
                JSON.readValue(row.getString("looked"), Looked.class),
                JSON.readValue(row.getString("findings"), FINDINGS),
                instant(row, "began_at"),
                row.getString("began_by"),
                ended == null ? null : ended.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
