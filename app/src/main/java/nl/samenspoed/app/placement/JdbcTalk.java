package nl.samenspoed.app.placement;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said about an offer, in PostgreSQL; under the same lock as {@link JdbcOffers}. */
@Component
class JdbcTalk {

    private static final String SAY =
            """
            with said as (
                update placement.offer o
                set version = o.version + 1, talk = o.talk || :said::jsonb, changed_at = :at
                where o.id = :id and o.state = 'OFFERED'
                returning *
            ), published as (
                select stream.publish(:at, 'offer.' || :kind, 'offer', s.id, s.region, s.subregion, s.parties,
                                      jsonb_build_object('request', s.request, 'service', s.service))
                from said s
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', s.request, 'offers', array[s.id]), :at)
                from said s
            )
            select s.*, (select count(*) from published) + (select count(*) from answered) as effects
            from said s
            """;

    private final JdbcClient jdbc;

    JdbcTalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Offer say(Actor actor, CommandKey key, OfferId id, Remark said) {
        return jdbc.sql(SAY)
                .param("id", id.value())
                .param("said", OfferRow.json(said))
                .param("kind", said.kind().code())
                .param("actor", actor.id().value())
                .param("key", key.value())
                .param("at", JdbcOffers.time(said.at()))
                .query(OfferRow::of)
                .single()
                .offer();
    }
}
