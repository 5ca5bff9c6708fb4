package nl.samenspoed.app.placement;

import java.sql.Types;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many breaches stand and how many are contested, by kind. One stands when it was upheld, or
 * when nobody contested it in time; what only its parties see counts for nothing yet.
 */
@Component
class CountingBreaches {

    private static final String COUNT =
            """
            select b.kind,
                   count(*) filter (where b.upheld
                                    or b.settled_at is null and b.contested_at is null
                                       and coalesce(b.routed_at, b.contest_by) < :now) as standing,
                   count(*) filter (where b.settled_at is null and b.contested_at is not null
                                      and coalesce(b.routed_at, b.at) <= :now) as contested
            from placement.breach b
            where b.at >= :since
              and (b.service = :service or b.organisation = :organisation
                   or :everywhere or b.region = :region or b.subregion = :subregion)
            group by b.kind
            """;

    private final JdbcClient jdbc;

    CountingBreaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At one place, by kind. */
    List<BreachCount> count(ServiceId service, Instant now, Instant since) {
        return count(new Scope.OwnOrganisation(), service.value(), null, now, since);
    }

    /** By one organisation, by kind. */
    List<BreachCount> count(OrganisationId organisation, Instant now, Instant since) {
        return count(new Scope.OwnOrganisation(), null, organisation.value(), now, since);
    }

    /** In one part of the network, by kind. */
    List<BreachCount> count(Scope scope, Instant now, Instant since) {
        return count(scope, null, null, now, since);
    }

    private List<BreachCount> count(
            Scope scope,
            @Nullable UUID service,
            @Nullable UUID organisation,
            Instant now,
            Instant since) {
        return Reach.of(scope)
                .in(jdbc.sql(COUNT))
                .param("service", service, Types.OTHER)
                .param("organisation", organisation, Types.OTHER)
                .param("now", JdbcOffers.time(now))
                .param("since", JdbcOffers.time(since))
                .query(
                        (row, n) ->
                                new BreachCount(
                                        BreachKind.get(row.getString("kind")),
                                        row.getInt("standing"),
                                        row.getInt("contested")))
                .list()
                .stream()
                .filter(count -> count.standing() + count.contested() > 0)
                .sorted(Comparator.comparing(BreachCount::kind))
                .toList();
    }
}
