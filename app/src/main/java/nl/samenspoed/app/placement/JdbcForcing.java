package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Places taken by force, in PostgreSQL. Like {@link JdbcOffers} it is called with the lock on the
 * request, in the transaction that records the same in its story.
 */
@Component
class JdbcForcing {

    private static final String FORCE =
            """
            with forced as (
                insert into placement.offer as o (
                    id, version, request, request_number, patient, service, organisation, desk, region,
                    subregion, parties, state, held, content, made_at, made_by, answer_by, answered_at,
                    answered_by, answered_by_name, changed_at, forced_because, forced_by_role)
                values (:id, 1, :request, :number, :patient, :service, :organisation, :desk, :region,
                        :subregion, :parties, 'ACCEPTED', false, :content::jsonb, :at, :actor, :answer_by,
                        :at, :actor, :name, :at, :because, :role)
                on conflict (id) do update
                set state = 'ACCEPTED', version = o.version + 1, answered_at = :at, answered_by = :actor,
                    answered_by_name = :name, changed_at = :at, forced_because = :because,
                    forced_by_role = :role, answer_by = greatest(o.answer_by, excluded.answer_by),
                    seen_at = null, seen_by_name = null
                where o.state = 'OFFERED'
                returning o.*
            ), withdrawn as (
                update placement.offer o
                set state = 'WITHDRAWN', version = o.version + 1, ended_at = :at,
                    because = 'place-forced', changed_at = :at
                where o.request = :request and o.id <> :id and o.state = 'OFFERED'
                  and exists (select 1 from forced)
                returning *
            ), claimed as (
                select capacity.take(:at, f.request, f.id, f.service) from forced f
            ), published as (
                select stream.publish(:at, c.type, 'offer', c.id, c.region, c.subregion, c.parties,
                                      jsonb_build_object('request', c.request, 'service', c.service))
                from (
                    select 'offer.forced' as type, id, region, subregion, parties, request, service from forced
                    union all
                    select 'offer.withdrawn', id, region, subregion, parties, request, service from withdrawn
                ) c
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('request', f.request), :at)
                from forced f
            )
            select f.*, (select count(*) from claimed) + (select count(*) from published)
                        + (select count(*) from answered) as effects
            from forced f
            """;

    private static final String ACKNOWLEDGE =
            """
            with done as (
                update placement.offer o
                set version = o.version + 1, acknowledged_at = :at, changed_at = :at
                where o.id = :id and o.state = 'ACCEPTED' and o.forced_because is not null
                  and o.acknowledged_at is null
                returning *
            ), published as (
                select stream.publish(:at, 'offer.acknowledged', 'offer', d.id, d.region, d.subregion, d.parties,
                                      jsonb_build_object('request', d.request, 'service', d.service))
                from done d
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', d.request, 'offers', array[d.id]), :at)
                from done d
            )
            select d.*, (select count(*) from published) + (select count(*) from answered) as effects
            from done d
            """;

    private static final String LIST =
            """
            select o.* from placement.offer o
            where o.forced_because is not null and o.answered_at >= :since
              and (:everywhere or o.region = :region or o.subregion = :subregion)
            order by o.answered_at desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcForcing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Offer force(
            Actor actor,
            CommandKey key,
            CareRequest request,
            NewOffers place,
            String justification) {
        var to = place.to().getFirst();
        return jdbc.sql(FORCE)
                .param("id", to.id().value())
                .param("request", request.id().value())
                .param("number", request.number())
                .param("patient", request.patient().value())
                .param("service", to.service().id().value())
                .param("organisation", to.service().organisation().value())
                .param("desk", request.intake().desk().value())
                .param("region", request.intake().region().value())
                .param("subregion", request.intake().subregion().value())
                .param(
                        "parties",
                        request.parties().stream()
                                .map(OrganisationId::value)
                                .sorted()
                                .toArray(UUID[]::new))
                .param("content", OfferRow.json(place.content()))
                .param("answer_by", JdbcOffers.time(place.last()))
                .param("because", justification)
                .param("role", actor.role())
                .param("actor", actor.id().value())
                .param("name", actor.name())
                .param("key", key.value())
                .param("at", JdbcOffers.time(request.changedAt()))
                .query(OfferRow::of)
                .single()
                .offer();
    }

    Offer acknowledge(Actor actor, CommandKey key, OfferId id, Instant at) {
        return jdbc.sql(ACKNOWLEDGE)
                .param("id", id.value())
                .param("actor", actor.id().value())
                .param("key", key.value())
                .param("at", JdbcOffers.time(at))
                .query(OfferRow::of)
                .single()
                .offer();
    }

    /** The latest first, with the patient for the trail only. */
    List<Known> list(Scope scope, Instant since, int limit) {
        return Reach.of(scope)
                .in(jdbc.sql(LIST))
                .param("since", JdbcOffers.time(since))
                .param("limit", limit)
                .query(JdbcForcing::known)
                .list();
    }

    /** One that was forced, and whom it concerns. */
    record Known(ForcedPlacement forced, PatientId patient) {}

    private static Known known(ResultSet row, int n) throws SQLException {
        var because = row.getString("because");
        return new Known(
                new ForcedPlacement(
                        new OfferId(row.getObject("id", UUID.class)),
                        new CareRequestId(row.getObject("request", UUID.class)),
                        row.getLong("request_number"),
                        new RegionId(row.getObject("region", UUID.class)),
                        new SubregionId(row.getObject("subregion", UUID.class)),
                        new ServiceId(row.getObject("service", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                        row.getString("answered_by_name"),
                        row.getString("forced_by_role"),
                        row.getString("forced_because"),
                        instant(row, "acknowledged_at"),
                        instant(row, "arrived_at"),
                        because),
                new PatientId(row.getObject("patient", UUID.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
