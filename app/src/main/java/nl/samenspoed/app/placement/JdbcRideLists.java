package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rides, each list with its own statement; the caller decides who may see them. */
@Component
class JdbcRideLists {

    private static final String SOME = "select r.* from placement.ride r where r.id = any(:ids)";

    private static final String OF_REQUEST =
            """
            select r.* from placement.ride r
            where r.request = :request and r.ended_at is null
            """;

    private static final String LAST =
            """
            select r.* from placement.ride r
            where r.request = :request
            order by r.ended_at desc nulls first
            limit 1
            """;

    private static final String DRIVEN =
            """
            select r.* from placement.ride r
            where r.carrier = :organisation
              and (r.ended_at is null or (r.because = 'arrived' and r.handed_over_at is null and r.ended_at >= :since))
            order by r.expected_at, r.id
            """;

    private static final String AWAITED =
            """
            select r.* from placement.ride r
            where r.receiver = :organisation and r.ended_at is null
            """;

    private final JdbcClient jdbc;

    JdbcRideLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RideRow> find(RideId id) {
        return list(List.of(id.value())).stream().findFirst();
    }

    List<RideRow> list(Collection<UUID> ids) {
        return jdbc.sql(SOME).param("ids", ids.toArray(UUID[]::new)).query(RideRow::of).list();
    }

    /** The one that is going on. */
    Optional<RideRow> live(CareRequestId request) {
        return jdbc.sql(OF_REQUEST).param("request", request.value()).query(RideRow::of).optional();
    }

    /** The one that is going on, or else the last there was. */
    Optional<RideRow> last(CareRequestId request) {
        return jdbc.sql(LAST).param("request", request.value()).query(RideRow::of).optional();
    }

    /** What an organisation drives, and what arrived since without its hand-over being told. */
    List<RideRow> driven(OrganisationId organisation, Instant since) {
        return jdbc.sql(DRIVEN)
                .param("organisation", organisation.value())
                .param("since", JdbcOffers.time(since))
                .query(RideRow::of)
                .list();
    }

    List<RideRow> awaited(OrganisationId organisation) {
        return jdbc.sql(AWAITED)
                .param("organisation", organisation.value())
                .query(RideRow::of)
                .list();
    }
}
