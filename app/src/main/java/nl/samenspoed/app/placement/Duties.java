package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.request.Declared;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges which offers a place must accept because it said it was free: where the rule was on when
 * it was asked, a place was held for the patient, and its own valid figure of that moment said so.
 * What it reports afterwards does not matter, or the rule would be met by reporting quickly.
 */
@Component
class Duties {

    private static final String DUTIES =
            """
            select o.id, d.free, d.observed_at, m.exempt, m.contest_days
            from unnest(:ids::uuid[], :regions::uuid[], :subregions::uuid[], :validities::int[])
                as w(id, region, subregion, minutes)
            join placement.offer o on o.id = w.id and o.held and o.ride is null
            cross join lateral (
                select r.* from placement.must_deliver r
                where r.subregion = w.subregion or r.region = w.region
                order by r.subregion is not null desc
                limit 1) m
            cross join lateral capacity.declared(o.service, o.made_at, make_interval(mins => w.minutes)) d
            where m.since <= o.made_at
            """;

    /** A few rows at most, and in most places none: asked first, because the rest costs more. */
    private static final String WHERE_ON =
            """
            select coalesce(m.region, m.subregion) from placement.must_deliver m where m.since is not null
            """;

    private final JdbcClient jdbc;
    private final Network network;

    Duties(JdbcClient jdbc, Network network) {
        this.jdbc = jdbc;
        this.network = network;
    }

    /**
     * The duty that is broken when it is answered like this; empty when there is none.
     *
     * @param reason null when nobody answers
     */
    Optional<Duty> brokenBy(Offer offer, @Nullable RefusalReason reason) {
        return Optional.ofNullable(of(List.of(offer)).get(offer.id()))
                .filter(duty -> duty.isBrokenBy(reason));
    }

    Map<OfferId, Duty> of(Collection<Offer> offers) {
        var asked =
                offers.stream()
                        .filter(offer -> offer.held() && !offer.isOfTransport())
                        .flatMap(offer -> asked(offer).stream())
                        .toList();
        return asked.isEmpty() || !isOnWhere(asked)
                ? Map.of()
                : jdbc
                        .sql(DUTIES)
                        .param("ids", uuids(asked, one -> one.offer().value()))
                        .param("regions", uuids(asked, this::region))
                        .param("subregions", uuids(asked, this::subregion))
                        .param(
                                "validities",
                                asked.stream().map(this::validity).toArray(Integer[]::new))
                        .query(Duties::row)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isOnWhere(List<Asked> asked) {
        var on = Set.copyOf(jdbc.sql(WHERE_ON).query(UUID.class).list());
        return asked.stream()
                .anyMatch(one -> on.contains(region(one)) || on.contains(subregion(one)));
    }

    private Optional<Asked> asked(Offer offer) {
        return network.snapshot()
                .findService(offer.service())
                .map(service -> new Asked(offer.id(), service));
    }

    private record Asked(OfferId offer, ServiceEntry service) {}

    private UUID region(Asked asked) {
        return network.snapshot().regionOf(asked.service()).id().value();
    }

    private UUID subregion(Asked asked) {
        return network.snapshot().subregionOf(asked.service()).id().value();
    }

    private int validity(Asked asked) {
        return (int) network.snapshot().capacity().validity(asked.service().kind()).toMinutes();
    }

    private static UUID[] uuids(List<Asked> asked, Function<Asked, UUID> id) {
        return asked.stream().map(id).toArray(UUID[]::new);
    }

    private static Map.Entry<OfferId, Duty> row(ResultSet row, int n) throws SQLException {
        return Map.entry(
                new OfferId(row.getObject("id", UUID.class)),
                new Duty(
                        new Declared(
                                row.getInt("free"), JdbcMustDeliver.instant(row, "observed_at")),
                        JdbcMustDeliver.reasons(row),
                        row.getInt("contest_days")));
    }
}
