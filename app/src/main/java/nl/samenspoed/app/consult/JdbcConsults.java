package nl.samenspoed.app.consult;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consults in PostgreSQL, each changed under the lock of its request. */
@Component
class JdbcConsults {

    private static final String ASK =
            """
            with asked as (
                insert into consult.consult (
                    id, version, request, request_number, discipline, organisation, person, asked, at_desk, question, region,
                    subregion, desk, asked_by, asked_at, answer_by, audience, state, changed_at)
                values (:id, 1, :request, :number, :discipline, :organisation, :person, :asked, :at_desk::jsonb, :question,
                        :region, :subregion, :desk, :asked_by, :at, :answer_by, :audience, 'ASKED', :at)
                returning *
            ), published as (
                select stream.publish(:at, 'consult.asked', 'consult', a.id, a.region, a.subregion, a.audience,
                                      jsonb_build_object('request', a.request))
                from asked a
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', a.request, 'consult', a.id), :at)
                from asked a
            )
            select a.*, (select count(*) from published) + (select count(*) from answered) as effects
            from asked a
            """;

    private static final String SAVE =
            """
            with saved as (
                update consult.consult c
                set version = c.version + 1, declined = :declined, state = :state, adviser = :adviser,
                    adviser_name = :adviser_name, adviser_of = :adviser_of, accepted_at = :accepted_at,
                    advice = :advice, advised_urgency = :urgency, advised_care = :care, advised_at = :advised_at,
                    ended_at = :ended_at, because = :because, changed_at = :at
                where c.id = :id and c.version = :version
                returning *
            ), published as (
                select stream.publish(:at, 'consult.' || lower(replace(s.state, '_', '-')), 'consult', s.id, s.region,
                                      s.subregion, s.audience, jsonb_build_object('request', s.request))
                from saved s
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', s.request, 'consult', s.id), :at)
                from saved s
                where cast(:key as uuid) is not null
            )
            select s.*, (select count(*) from published) + (select count(*) from answered) as effects
            from saved s
            """;

    private static final String TOUCH =
            """
            with touched as (
                update consult.consult c set version = c.version + 1, changed_at = :at
                where c.id = :id
                returning *
            ), published as (
                select stream.publish(:at, 'consult.said', 'consult', t.id, t.region, t.subregion, t.audience,
                                      jsonb_build_object('request', t.request))
                from touched t
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', t.request, 'consult', t.id), :at)
                from touched t
            )
            select t.*, (select count(*) from published) + (select count(*) from answered) as effects
            from touched t
            """;

    private static final String END_ALL =
            """
            with ended as (
                update consult.consult c
                set version = c.version + 1, state = :state, ended_at = :at, changed_at = :at
                where c.request = :request and c.state in ('ASKED', 'ACCEPTED', 'ADVISED')
                returning *
            )
            select count(stream.publish(:at, 'consult.' || lower(replace(e.state, '_', '-')), 'consult', e.id, e.region,
                                        e.subregion, e.audience, jsonb_build_object('request', e.request)))
            from ended e
            """;

    private static final String NEAR =
            """
            select c.* from consult.consult c
            where (c.state = 'ASKED' and c.discipline = any(:disciplines))
               or (c.state in ('ACCEPTED', 'ADVISED') and c.adviser = :person)
            order by c.answer_by, c.id
            limit 500
            """;

    private static final String LEASE =
            """
            update consult.consult c
            set leased_until = :until
            where c.id in (
                select d.id from consult.consult d
                where d.state = 'ASKED' and d.answer_by <= :now
                  and (d.leased_until is null or d.leased_until <= :now)
                order by d.answer_by
                limit :most
                for update skip locked)
            returning c.*
            """;

    private final JdbcClient jdbc;

    JdbcConsults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Consult ask(
            Actor actor,
            CommandKey key,
            CareRequest request,
            Consult consult,
            Collection<UUID> audience) {
        var whom = consult.whom();
        return jdbc.sql(ASK)
                .param("id", consult.id().value())
                .param("request", request.id().value())
                .param("number", request.number())
                .param("discipline", whom.discipline())
                .param(
                        "organisation",
                        whom.organisation() == null ? null : whom.organisation().value(),
                        Types.OTHER)
                .param("person", whom.person() == null ? null : whom.person().value(), Types.OTHER)
                .param("asked", whom.name(), Types.VARCHAR)
                .param("at_desk", ConsultRow.rule(whom.desk()), Types.VARCHAR)
                .param("question", consult.question())
                .param("region", request.intake().region().value())
                .param("subregion", request.intake().subregion().value())
                .param("desk", consult.desk().value())
                .param("asked_by", consult.askedBy())
                .param("answer_by", time(consult.answerBy()))
                .param("audience", audience.toArray(UUID[]::new))
                .param("key", key.value())
                .param("actor", actor.id().value())
                .param("at", time(consult.askedAt()))
                .query(ConsultRow::of)
                .single();
    }

    /**
     * @param key null when nobody sent a command
     */
    Consult save(Actor actor, @Nullable CommandKey key, Consult now) {
        var adviser = now.adviser();
        var advice = now.advice();
        return jdbc.sql(SAVE)
                .param("id", now.id().value())
                .param("version", now.version())
                .param("declined", now.declined().toArray(UUID[]::new))
                .param("state", now.state().name())
                .param("adviser", adviser == null ? null : adviser.person().value(), Types.OTHER)
                .param("adviser_name", adviser == null ? null : adviser.name(), Types.VARCHAR)
                .param(
                        "adviser_of",
                        adviser == null ? null : adviser.organisation().value(),
                        Types.OTHER)
                .param("accepted_at", adviser == null ? null : time(adviser.at()), ZONED)
                .param("advice", advice == null ? null : advice.text(), Types.VARCHAR)
                .param(
                        "urgency",
                        advice == null || advice.urgency() == null ? null : advice.urgency().name(),
                        Types.VARCHAR)
                .param("care", advice == null ? null : advice.care(), Types.VARCHAR)
                .param("advised_at", timeOrNull(now.advisedAt()), ZONED)
                .param("ended_at", timeOrNull(now.endedAt()), ZONED)
                .param("because", now.because(), Types.VARCHAR)
                .param("key", key == null ? null : key.value(), Types.OTHER)
                .param("actor", actor.id().value())
                .param("at", time(now.changedAt()))
                .query(ConsultRow::of)
                .single();
    }

    /** Something was said in it: whoever looks at it should look again. */
    Consult touch(Actor actor, CommandKey key, ConsultId id, Instant at) {
        return jdbc.sql(TOUCH)
                .param("id", id.value())
                .param("key", key.value())
                .param("actor", actor.id().value())
                .param("at", time(at))
                .query(ConsultRow::of)
                .single();
    }

    /** Ends all that are open of a request; returns how many. */
    int endAll(CareRequestId request, ConsultState why, Instant at) {
        return jdbc.sql(END_ALL)
                .param("request", request.value())
                .param("state", why.name())
                .param("at", time(at))
                .query(Integer.class)
                .single();
    }

    Optional<Consult> find(ConsultId id) {
        return jdbc.sql("select * from consult.consult where id = :id")
                .param("id", id.value())
                .query(ConsultRow::of)
                .optional();
    }

    /** Those that may be somebody's to see: what an actor practises, or took up. */
    List<Consult> near(Actor actor, Collection<String> disciplines) {
        return jdbc.sql(NEAR)
                .param("disciplines", disciplines.toArray(String[]::new))
                .param("person", actor.id().value())
                .query(ConsultRow::of)
                .list();
    }

    List<Consult> of(CareRequestId request) {
        return jdbc.sql(
                        "select * from consult.consult where request = :request order by asked_at, id")
                .param("request", request.value())
                .query(ConsultRow::of)
                .list();
    }

    /** Takes those that nobody took up in time for a while, so that no other node does them. */
    List<Consult> lease(Instant now, Instant until, int most) {
        return jdbc.sql(LEASE)
                .param("now", time(now))
                .param("until", time(until))
                .param("most", most)
                .query(ConsultRow::of)
                .list();
    }

    private static final int ZONED = Types.TIMESTAMP_WITH_TIMEZONE;

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }
}
