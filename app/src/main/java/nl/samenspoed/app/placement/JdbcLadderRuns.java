package nl.samenspoed.app.placement;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ladders that run, as the clock looks at them. */
@Component
class JdbcLadderRuns {

    private static final String GO =
            """
            with going as (
                insert into placement.ladder_run as r (request, ladder, taken, next_at, asked, desk)
                select :request, :ladder, :taken, :next_at, :asked::uuid[], :desk
                where cast(:next_at as timestamptz) is not null
                on conflict (request) do update
                set ladder = excluded.ladder, taken = excluded.taken, next_at = excluded.next_at,
                    asked = excluded.asked, desk = excluded.desk, leased_until = null
                returning r.request
            ), over as (
                delete from placement.ladder_run r
                where r.request = :request and cast(:next_at as timestamptz) is null
                returning r.request
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('request', :request::uuid), :at)
                where cast(:key as uuid) is not null
            )
            select (select count(*) from going) + (select count(*) from over)
                   + (select count(*) from answered) as effects
            """;

    private static final String REMEMBER =
            """
            with over as (
                delete from placement.ladder_run r where r.request = :request and :stopped
                returning r.request
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('request', :request::uuid), :at)
            )
            select (select count(*) from over) + (select count(*) from answered) as effects
            """;

    /** Due is when the wait is over, or when nobody who was asked can still say yes. */
    private static final String LEASE =
            """
            update placement.ladder_run r set leased_until = :until
            where r.request in (
                select d.request from placement.ladder_run d
                where (d.leased_until is null or d.leased_until <= :now)
                  and (d.next_at <= :now
                       or not exists (select 1 from placement.offer o
                                      where o.id = any(d.asked) and o.state = 'OFFERED'))
                order by d.next_at
                limit :limit
                for update skip locked)
            returning r.request, r.ladder, r.taken, r.desk
            """;

    private static final String FORGET =
            """
            delete from placement.ladder_run r
            where r.request = :request and r.ladder = :ladder and r.taken = :taken
            """;

    private final JdbcClient jdbc;

    JdbcLadderRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the step to come, or that there is none after this one. */
    void go(Actor actor, @Nullable CommandKey key, CareRequest request, List<UUID> asked) {
        var ladder = request.escalated().ladder();
        if (ladder == null) {
            throw new IllegalStateException("Request (%s) has no ladder.".formatted(request.id()));
        }
        var next = ladder.nextAt();
        long unused =
                jdbc.sql(GO)
                        .param("request", request.id().value())
                        .param("ladder", ladder.id())
                        .param("taken", ladder.taken())
                        .param(
                                "next_at",
                                next == null ? null : JdbcOffers.time(next),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("asked", asked.toArray(UUID[]::new))
                        .param("desk", request.intake().desk().value())
                        .param("actor", actor.id().value())
                        .param("key", key == null ? null : key.value(), Types.OTHER)
                        .param("at", JdbcOffers.time(request.changedAt()))
                        .query((row, n) -> row.getLong("effects"))
                        .single();
    }

    /** Remembers what was done about a ladder; one that stopped has no step to come. */
    void remember(Actor actor, CommandKey key, CareRequest request) {
        long unused =
                jdbc.sql(REMEMBER)
                        .param("request", request.id().value())
                        .param("stopped", request.escalated().ladder() == null)
                        .param("actor", actor.id().value())
                        .param("key", key.value())
                        .param("at", JdbcOffers.time(request.changedAt()))
                        .query((row, n) -> row.getLong("effects"))
                        .single();
    }

    /** Claims ladders whose next step is due, so that other nodes leave them alone for a while. */
    List<LadderRun> lease(Instant now, Instant until, int limit) {
        return jdbc.sql(LEASE)
                .param("now", JdbcOffers.time(now))
                .param("until", JdbcOffers.time(until))
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new LadderRun(
                                        new CareRequestId(row.getObject("request", UUID.class)),
                                        row.getObject("ladder", UUID.class),
                                        row.getInt("taken"),
                                        new OrganisationId(row.getObject("desk", UUID.class))))
                .list();
    }

    /** The ladder stopped, or somebody else took the step. */
    void forget(LadderRun run) {
        int unused =
                jdbc.sql(FORGET)
                        .param("request", run.request().value())
                        .param("ladder", run.ladder())
                        .param("taken", run.taken())
                        .update();
    }
}
