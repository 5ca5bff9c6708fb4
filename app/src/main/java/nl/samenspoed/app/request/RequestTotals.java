package nl.samenspoed.app.request;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.network.SubregionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to totals of requests, for who sees no more than that; no patient is named. */
@Component
public class RequestTotals {

    private static final String COUNTS =
            """
            select r.subregion, r.phase, count(*) as count from request.request r
            where r.open and (:everywhere or r.region = :region or r.subregion = :subregion)
            group by r.subregion, r.phase
            """;

    private static final String SEEKING =
            """
            select r.subregion, r.care, count(*) as count from request.request r
            where r.open and r.phase = 'seeking-place'
              and (:everywhere or r.region = :region or r.subregion = :subregion)
            group by r.subregion, r.care
            """;

    /** From the facts themselves: a place taken back and found again counts until the last one. */
    private static final String WAITED =
            """
            select count(*) as count, count(*) filter (where placed.type = 'place-forced') as forced,
                   percentile_cont(0.5) within group (order by extract(epoch from placed.at - r.opened_at)) as median,
                   percentile_cont(0.9) within group (order by extract(epoch from placed.at - r.opened_at)) as most
            from (select distinct on (f.request_id) f.request_id, f.at, f.type
                  from request.fact f
                  where f.type in ('place-accepted', 'placed-outside', 'place-forced') and f.at >= :since
                  order by f.request_id, f.at desc, f.version desc) placed
            join request.request r on r.id = placed.request_id
            where :everywhere or r.region = :region or r.subregion = :subregion
            """;

    private final JdbcClient jdbc;

    RequestTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many requests stand in each phase per subregion. */
    public List<PhaseCount> counts(Actor actor) {
        if (!actor.may(Capability.SEE_AGGREGATES)) {
            return List.of();
        }
        return reaching(COUNTS, actor)
                .query(
                        (row, n) ->
                                new PhaseCount(
                                        new SubregionId(row.getObject("subregion", UUID.class)),
                                        row.getString("phase"),
                                        row.getInt("count")))
                .list();
    }

    /** How many seek a place, by kind of service and subregion. */
    public List<SeekingCount> seeking(Actor actor) {
        if (!actor.may(Capability.SEE_AGGREGATES)) {
            return List.of();
        }
        return reaching(SEEKING, actor)
                .query(
                        (row, n) ->
                                new SeekingCount(
                                        new SubregionId(row.getObject("subregion", UUID.class)),
                                        row.getString("care"),
                                        row.getInt("count")))
                .list();
    }

    /** How long it took to find a place; empty when none was found in that time. */
    public Optional<WaitForPlace> waitForPlace(Actor actor, Instant now, Duration period) {
        if (!actor.may(Capability.SEE_AGGREGATES)) {
            return Optional.empty();
        }
        return reaching(WAITED, actor)
                .param("since", now.minus(period).atOffset(ZoneOffset.UTC))
                .query(
                        (row, n) ->
                                new WaitForPlace(
                                        row.getInt("count"),
                                        row.getInt("forced"),
                                        Duration.ofSeconds(Math.round(row.getDouble("median"))),
                                        Duration.ofSeconds(Math.round(row.getDouble("most"))),
                                        period))
                .optional()
                .filter(waited -> waited.count() > 0);
    }

    private JdbcClient.StatementSpec reaching(String statement, Actor actor) {
        return Reach.of(actor.scope()).in(jdbc.sql(statement));
    }
}
