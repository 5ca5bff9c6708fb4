package nl.samenspoed.app.placement;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads offers, each list with its own statement and as far as the actor's reach. */
@Component
class JdbcOfferLists {

    private static final String FIND = "select o.* from placement.offer o where o.id = :id";

    private static final String SOME =
            """
            select o.* from placement.offer o
            where o.id = any(:ids)
            order by array_position(:ids, o.id)
            """;

    private static final String INBOX =
            """
            select o.* from placement.offer o
            where o.organisation = :organisation
              and (o.state = 'OFFERED' or (o.state = 'ACCEPTED' and o.arrived_at is null))
            order by o.answer_by, o.id
            """;

    private static final String OF_REQUEST =
            """
            select o.* from placement.offer o
            where o.request = :request and (o.ride is not null) = :transport
            order by o.made_at, o.id
            """;

    private static final String SEARCH =
            """
            select o.* from placement.offer o
            where (cast(:id as uuid) is null or o.id = :id)
              and (cardinality(:states::text[]) = 0 or o.state = any(:states))
              and (cast(:owner as uuid) is null or o.organisation = :owner)
              and (cast(:service as uuid) is null or o.service = :service)
              and (cast(:request as uuid) is null or o.request = :request)
              and (cast(:from as timestamptz) is null or o.changed_at >= :from)
              and (cast(:before as timestamptz) is null or o.changed_at < :before)
              and (:everywhere or o.region = :region or o.subregion = :subregion
                   or :organisation = any(o.parties))
            order by o.changed_at, o.id
            offset :offset limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcOfferLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever may see it; the caller decides. */
    Optional<OfferRow> find(OfferId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(OfferRow::of).optional();
    }

    /** In the order asked for. */
    List<Offer> list(Collection<UUID> ids) {
        return jdbc
                .sql(SOME)
                .param("ids", ids.toArray(UUID[]::new))
                .query(OfferRow::of)
                .list()
                .stream()
                .map(OfferRow::offer)
                .toList();
    }

    List<OfferRow> inbox(OrganisationId organisation) {
        return jdbc.sql(INBOX)
                .param("organisation", organisation.value())
                .query(OfferRow::of)
                .list();
    }

    /**
     * @param transport those to transport services instead of those to places
     */
    List<OfferRow> ofRequest(CareRequestId request, boolean transport) {
        return jdbc.sql(OF_REQUEST)
                .param("request", request.value())
                .param("transport", transport)
                .query(OfferRow::of)
                .list();
    }

    List<OfferRow> search(Actor actor, OfferSearch search) {
        var scope = actor.scope();
        return Reach.of(scope)
                .in(jdbc.sql(SEARCH))
                .param("id", search.id() == null ? null : search.id().value(), Types.OTHER)
                .param("states", search.statuses().stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "owner",
                        search.organisation() == null ? null : search.organisation().value(),
                        Types.OTHER)
                .param(
                        "service",
                        search.service() == null ? null : search.service().value(),
                        Types.OTHER)
                .param(
                        "request",
                        search.request() == null ? null : search.request().value(),
                        Types.OTHER)
                .param("from", time(search.changedFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", time(search.changedBefore()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("organisation", actor.organisation().value())
                .param("offset", search.offset())
                .param("limit", search.limit())
                .query(OfferRow::of)
                .list();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : JdbcOffers.time(instant);
    }
}
