package nl.samenspoed.app.placement;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes that somebody saw what rings, and ticked off what was missed. It has no lock on the
 * requests and so waits for nobody: an offer that is being answered needs no tick.
 */
@Component
class JdbcRinging {

    private static final String SEEN =
            """
            with seen as (
                update placement.offer o set seen_at = :at, seen_by_name = :name
                where o.id in (
                    select d.id from placement.offer d
                    where d.id = any(:ids) and d.organisation = :organisation and d.seen_at is null
                      and d.state = 'OFFERED'
                    for update skip locked)
                returning *
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'offer', s.id, array[s.patient],
                                    jsonb_build_object('command', 'SeeOffer')) from seen s
            ), published as (
                select stream.publish(:at, 'offer.seen', 'offer', s.id, s.region, s.subregion, s.parties,
                                      jsonb_build_object('request', s.request, 'service', s.service))
                from seen s
            )
            select (select count(*) from seen) as seen,
                   (select count(*) from audited) + (select count(*) from published) as effects
            """;

    private static final String TICK =
            """
            with ticked as (
                update placement.offer o set ticked_at = :at
                where o.id in (
                    select d.id from placement.offer d
                    where d.organisation = :organisation and d.ticked_at is null
                      and d.state in ('EXPIRED', 'WITHDRAWN')
                      and (cast(:id as uuid) is null or d.id = :id)
                    for update skip locked)
                returning *
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'offer', t.id, array[t.patient],
                                    jsonb_build_object('command', 'TickOff')) from ticked t
            ), published as (
                select stream.publish(:at, 'offer.ticked-off', 'offer', t.id, t.region, t.subregion,
                                      array[t.organisation], '{}')
                from ticked t
            )
            select (select count(*) from ticked) as ticked,
                   (select count(*) from audited) + (select count(*) from published) as effects
            """;

    private static final String MISSED =
            """
            select o.* from placement.offer o
            where o.organisation = :organisation and o.state in ('EXPIRED', 'WITHDRAWN')
              and o.ticked_at is null and o.ended_at >= :since
            order by o.ended_at desc
            limit :limit
            """;

    private static final String RINGS =
            """
            select o.id, o.state = 'ACCEPTED' as forced from placement.offer o
            where o.organisation = :organisation
              and (o.state = 'OFFERED' and o.seen_at is null and o.answer_by > :now
                   or o.state = 'ACCEPTED' and o.arrived_at is null
                      and o.forced_because is not null and o.acknowledged_at is null)
            order by o.made_at
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcRinging(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Returns how many had not been seen yet. */
    int see(Actor actor, Collection<OfferId> offers, Instant at) {
        return jdbc.sql(SEEN)
                .param("ids", offers.stream().map(OfferId::value).toArray(UUID[]::new))
                .param("organisation", actor.organisation().value())
                .param("name", actor.name())
                .param("by", trail.actorJson(actor))
                .param("at", JdbcOffers.time(at))
                .query((row, n) -> row.getInt("seen"))
                .single();
    }

    /**
     * Returns how many were not ticked off yet.
     *
     * @param offer null for all of them
     */
    int tick(Actor actor, @Nullable OfferId offer, Instant at) {
        return jdbc.sql(TICK)
                .param("id", offer == null ? null : offer.value(), Types.OTHER)
                .param("organisation", actor.organisation().value())
                .param("by", trail.actorJson(actor))
                .param("at", JdbcOffers.time(at))
                .query((row, n) -> row.getInt("ticked"))
                .single();
    }

    List<OfferRow> missed(OrganisationId organisation, Instant since, int limit) {
        return jdbc.sql(MISSED)
                .param("organisation", organisation.value())
                .param("since", JdbcOffers.time(since))
                .param("limit", limit)
                .query(OfferRow::of)
                .list();
    }

    /** What rings there now: offers that nobody saw, and places that were forced upon it. */
    Rings rings(OrganisationId organisation, Instant now) {
        record Ringing(OfferId offer, boolean forced) {}
        var ringing =
                jdbc.sql(RINGS)
                        .param("organisation", organisation.value())
                        .param("now", JdbcOffers.time(now))
                        .query(
                                (row, n) ->
                                        new Ringing(
                                                new OfferId(row.getObject("id", UUID.class)),
                                                row.getBoolean("forced")))
                        .list();
        return new Rings(
                ringing.stream().filter(one -> !one.forced()).map(Ringing::offer).toList(),
                ringing.stream().filter(Ringing::forced).map(Ringing::offer).toList());
    }
}
