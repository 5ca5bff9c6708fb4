package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.capacity.FigureValidity;
import nl.samenspoed.app.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what became of offers, for who sees totals; from the offers themselves, no patient named.
 */
@Component
public class CountingOffers {

    private static final String COUNT =
            """
            with validity as (
                select * from unnest(:services::uuid[], :validities::int[]) as v(service, minutes)
            ), made as (
                select o.state, o.reason,
                       o.held and o.state in ('ACCEPTED', 'FELL_THROUGH', 'REFUSED')
                       and capacity.said_free(o.service, o.made_at, make_interval(mins => coalesce(v.minutes, 0)))
                           as said_free
                from placement.offer o left join validity v on v.service = o.service
                where o.made_at >= :since and o.ride is null
                  and (:everywhere or o.region = :region or o.subregion = :subregion)
            ), placed as (
                select (select count(*) from placement.offer o
                        where o.request = a.request and o.ride is null and o.made_at <= a.answered_at) as offers
                from placement.offer a
                where a.state in ('ACCEPTED', 'FELL_THROUGH') and a.ride is null and a.answered_at >= :since
                  and (:everywhere or a.region = :region or a.subregion = :subregion)
            )
            select (select count(*) from made) as offers,
                   (select count(*) from made where state = 'EXPIRED') as unanswered,
                   (select count(*) from made where said_free) as said_free,
                   (select count(*) from made
                    where said_free and state = 'REFUSED' and reason in ('full', 'no-staff')) as refused,
                   (select count(*) from placed) as placements,
                   (select avg(offers) from placed) as mean,
                   (select percentile_cont(0.9) within group (order by offers) from placed) as most
            """;

    private final JdbcClient jdbc;
    private final FigureValidity validity;
    private final Network network;

    CountingOffers(JdbcClient jdbc, FigureValidity validity, Network network) {
        this.jdbc = jdbc;
        this.validity = validity;
        this.network = network;
    }

    /** Empty when no offer was made, and for who may not see totals. */
    public Optional<OffersMade> count(Actor actor, Instant now, Duration period) {
        if (!actor.may(Capability.SEE_AGGREGATES)) {
            return Optional.empty();
        }
        return within(actor.scope())
                .param("since", JdbcOffers.time(now.minus(period)))
                .query((row, n) -> made(row, period))
                .optional()
                .filter(made -> made.offers() > 0);
    }

    private JdbcClient.StatementSpec within(Scope scope) {
        var believed = validity.now();
        var services = network.snapshot().listServices();
        return Reach.of(scope)
                .in(jdbc.sql(COUNT))
                .param("services", services.stream().map(s -> s.id().value()).toArray(UUID[]::new))
                .param(
                        "validities",
                        services.stream()
                                .map(service -> (int) believed.of(service).toMinutes())
                                .toArray(Integer[]::new));
    }

    private static OffersMade made(ResultSet row, Duration period) throws SQLException {
        return new OffersMade(
                row.getInt("offers"),
                row.getInt("unanswered"),
                row.getInt("said_free"),
                row.getInt("refused"),
                row.getInt("placements"),
                row.getDouble("mean"),
                row.getDouble("most"),
                period);
    }
}
