package nl.samenspoed.app.placement;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Recording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes of offers in PostgreSQL, each one statement with its claims, events and answer. Offering
 * and accepting, of which there are most, write the story of the request in the same statement; for
 * the others whoever calls holds the lock on the request, in a transaction that has recorded the
 * same in its story and in the trail.
 */
@Component
class JdbcOffers {

    private static final String MAKE =
            """
            with recorded as materialized (
                select request.append(:request, :expected, :fields::jsonb, :facts::jsonb, :by::jsonb, null, :actor,
                                      :command, :at) as done
            ), wanted as (
                select w.* from recorded r
                cross join unnest(:ids::uuid[], :services::uuid[], :organisations::uuid[],
                                  :answer_bys::timestamptz[])
                    as w(id, service, organisation, answer_by)
                where r.done
            ), held as (
                select h.offer from recorded r
                cross join lateral capacity.hold(:at, :request, case when r.done then :ids::uuid[] end,
                                                 :services::uuid[], :last) as h(offer)
                where r.done and cast(:ride as uuid) is null
            ), made as (
                insert into placement.offer (
                    id, version, request, request_number, patient, service, organisation, desk, region,
                    subregion, parties, state, held, content, made_at, made_by, answer_by, changed_at, ride)
                select w.id, 1, :request, :number, :patient, w.service, w.organisation, :desk, :region,
                       :subregion, array_append(array_remove(:parties::uuid[], w.organisation), w.organisation),
                       'OFFERED', exists (select 1 from held h where h.offer = w.id), :content::jsonb,
                       :at, :actor, w.answer_by, :at, :ride
                from wanted w
                returning *
            ), published as (
                select stream.publish(:at, 'offer.made', 'offer', m.id, m.region, m.subregion, m.parties,
                                      jsonb_build_object('request', m.request, 'service', m.service))
                from made m
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', :request::uuid, 'offers', to_jsonb(:ids::uuid[])), :at)
                from recorded r
                where r.done and cast(:key as uuid) is not null
            )
            select m.*, (select count(*) from published) + (select count(*) from answered) as effects
            from made m
            order by array_position(:ids::uuid[], m.id)
            """;

    private static final String ACCEPT =
            """
            with recorded as materialized (
                select request.append(:request, :expected, :fields::jsonb, :facts::jsonb, :by::jsonb, null, :actor,
                                      :command, :at) as done
            ), accepted as (
                update placement.offer o
                set state = 'ACCEPTED', version = o.version + 1, answered_at = :at, answered_by = :actor,
                    answered_by_name = :name, changed_at = :at,
                    talk = o.talk || :said::jsonb
                from recorded r
                where r.done and o.id = :id and o.state = 'OFFERED'
                returning o.*
            ), withdrawn as (
                update placement.offer o
                set state = 'WITHDRAWN', version = o.version + 1, ended_at = :at,
                    because = case when o.ride is null then 'place-accepted' else 'transport-accepted' end,
                    changed_at = :at
                where o.request = :request and o.id <> :id and o.state = 'OFFERED'
                  and exists (select 1 from accepted a where a.ride is not distinct from o.ride)
                returning *
            ), claimed as (
                select capacity.take(:at, a.request, a.id, a.service) from accepted a where a.ride is null
            ), published as (
                select stream.publish(:at, c.type, 'offer', c.id, c.region, c.subregion, c.parties,
                                      jsonb_build_object('request', c.request, 'service', c.service))
                from (
                    select 'offer.accepted' as type, id, region, subregion, parties, request, service
                    from accepted
                    union all
                    select 'offer.withdrawn', id, region, subregion, parties, request, service from withdrawn
                ) c
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', a.request, 'offers', array[a.id]), :at)
                from accepted a
            )
            select a.*, (select count(*) from claimed) + (select count(*) from published)
                        + (select count(*) from answered) as effects
            from recorded r left join accepted a on true
            where r.done and placement.agreeing(a.id is not null)
            """;

    private static final String CLOSE =
            """
            with closed as (
                update placement.offer o
                set state = :state, version = o.version + 1, changed_at = :at,
                    answered_at = case when :state = 'REFUSED' then cast(:at as timestamptz) end,
                    answered_by = case when :state = 'REFUSED' then cast(:actor as uuid) end,
                    answered_by_name = case when :state = 'REFUSED' then :name end,
                    reason = :reason, remark = :remark,
                    ended_at = case when :state <> 'REFUSED' then cast(:at as timestamptz) end,
                    because = :because
                where o.id = any(:ids) and o.state = 'OFFERED'
                returning *
            ), released as (
                select capacity.release(:at, array(select id from closed))
                where exists (select 1 from closed where held)
            ), published as (
                select stream.publish(:at, 'offer.' || lower(c.state), 'offer', c.id, c.region, c.subregion,
                                      c.parties, jsonb_build_object('request', c.request, 'service', c.service))
                from closed c
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', (select min(request::text) from closed), 'offers', to_jsonb(:ids::uuid[])), :at)
                where cast(:key as uuid) is not null
            )
            select c.*, (select count(*) from released) + (select count(*) from published)
                        + (select count(*) from answered) as effects
            from closed c
            """;

    private static final String LET_GO =
            """
            with gone as (
                update placement.offer o
                set state = case o.state when 'OFFERED' then 'WITHDRAWN' else 'FELL_THROUGH' end,
                    version = o.version + 1, ended_at = :at, because = :because, changed_at = :at
                where o.request = :request
                  and (o.state = 'OFFERED' or (o.state = 'ACCEPTED' and o.arrived_at is null))
                returning *
            ), released as (
                select capacity.release(:at, array(select id from gone))
                where exists (select 1 from gone)
            ), published as (
                select stream.publish(:at, 'offer.' || lower(replace(g.state, '_', '-')), 'offer', g.id,
                                      g.region, g.subregion, g.parties,
                                      jsonb_build_object('request', g.request, 'service', g.service))
                from gone g
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('request', :request::uuid), :at)
                where cast(:key as uuid) is not null
            )
            select (select count(*) from gone) as gone,
                   (select count(*) from released) + (select count(*) from published)
                   + (select count(*) from answered) as effects
            """;

    private static final String ARRIVE =
            """
            with there as (
                update placement.offer o
                set version = o.version + 1, arrived_at = :at, changed_at = :at
                where o.request = :request and o.state = 'ACCEPTED' and o.arrived_at is null
                returning *
            ), claimed as (
                select capacity.arrived(:at, array(select id from there))
                where exists (select 1 from there)
            ), published as (
                select stream.publish(:at, 'offer.arrived', 'offer', t.id, t.region, t.subregion, t.parties,
                                      jsonb_build_object('request', t.request, 'service', t.service))
                from there t
            )
            select (select count(*) from there) as there,
                   (select count(*) from claimed) + (select count(*) from published) as effects
            """;

    /** What was asked has changed, so an answer to what was shown before is stale. */
    private static final String TELL_LIMITS =
            """
            with told as (
                update placement.offer o
                set content = jsonb_set(o.content, '{limits}', :limits::jsonb), version = o.version + 1,
                    changed_at = :at, patient = coalesce(:now_of, o.patient)
                where (o.patient = :patient or o.request = :request)
                  and (o.state = 'OFFERED' or (o.state = 'ACCEPTED' and o.arrived_at is null))
                returning *
            ), published as (
                select stream.publish(:at, 'offer.limits-told', 'offer', t.id, t.region, t.subregion, t.parties,
                                      jsonb_build_object('request', t.request, 'service', t.service))
                from told t
            )
            select (select count(*) from told) as told, (select count(*) from published) as effects
            """;

    private static final String LEASE =
            """
            update placement.offer o set leased_until = :until
            where o.id in (
                select d.id from placement.offer d
                where d.state = 'OFFERED' and d.answer_by <= :now
                  and (d.leased_until is null or d.leased_until <= :now)
                order by d.answer_by
                limit :limit
                for update skip locked)
            returning o.*
            """;

    private final JdbcClient jdbc;

    JdbcOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empty, and nothing done, when somebody changed the request since it was read.
     *
     * @param key null when the answer is remembered elsewhere
     */
    List<Offer> make(Actor actor, @Nullable CommandKey key, Recording recording, NewOffers offers) {
        var request = recording.after();
        return jdbc
                .sql(MAKE)
                .params(recording.parameters())
                .param("ids", uuids(offers, to -> to.id().value()))
                .param("services", uuids(offers, to -> to.service().id().value()))
                .param("organisations", uuids(offers, to -> to.service().organisation().value()))
                .param("number", request.number())
                .param("patient", request.patient().value())
                .param("desk", request.intake().desk().value())
                .param("region", request.intake().region().value())
                .param("subregion", request.intake().subregion().value())
                .param("parties", uuids(request.parties()))
                .param("content", OfferRow.json(offers.content()))
                .param("ride", offers.ride() == null ? null : offers.ride().value(), Types.OTHER)
                .param("answer_bys", answerBys(offers))
                .param("last", time(offers.last()))
                .param("actor", actor.id().value())
                .param("key", key == null ? null : key.value(), Types.OTHER)
                .query(OfferRow::of)
                .list()
                .stream()
                .map(OfferRow::offer)
                .toList();
    }

    /**
     * Empty, and nothing done, when somebody changed the request since it was read.
     *
     * @param agreed the start that was agreed, if another than was asked for
     */
    Optional<Offer> accept(
            Actor actor, CommandKey key, Recording recording, OfferId id, @Nullable Remark agreed) {
        return jdbc.sql(ACCEPT)
                .params(recording.parameters())
                .param("id", id.value())
                .param("said", agreed == null ? "[]" : OfferRow.json(agreed))
                .param("actor", actor.id().value())
                .param("name", actor.name())
                .param("key", key.value())
                .query(OfferRow::of)
                .optional()
                .map(OfferRow::offer);
    }

    Offer refuse(
            Actor actor,
            CommandKey key,
            OfferId id,
            RefusalReason reason,
            @Nullable String remark,
            Instant at) {
        return close(OfferStatus.REFUSED, Set.of(id), actor, key, at)
                .param("reason", reason.code())
                .param("remark", remark, Types.VARCHAR)
                .param("because", null, Types.VARCHAR)
                .query(OfferRow::of)
                .single()
                .offer();
    }

    Offer withdraw(Actor actor, CommandKey key, OfferId id, String because, Instant at) {
        return close(OfferStatus.WITHDRAWN, Set.of(id), actor, key, at)
                .param("reason", null, Types.VARCHAR)
                .param("remark", null, Types.VARCHAR)
                .param("because", because)
                .query(OfferRow::of)
                .single()
                .offer();
    }

    int expire(Actor actor, Collection<OfferId> ids, Instant at) {
        return close(OfferStatus.EXPIRED, ids, actor, null, at)
                .param("reason", null, Types.VARCHAR)
                .param("remark", null, Types.VARCHAR)
                .param("because", null, Types.VARCHAR)
                .query(OfferRow::of)
                .list()
                .size();
    }

    private JdbcClient.StatementSpec close(
            OfferStatus state,
            Collection<OfferId> ids,
            Actor actor,
            @Nullable CommandKey key,
            Instant at) {
        return jdbc.sql(CLOSE)
                .param("state", state.name())
                .param("ids", ids.stream().map(OfferId::value).toArray(UUID[]::new))
                .param("actor", actor.id().value())
                .param("name", actor.name())
                .param("key", key == null ? null : key.value(), Types.OTHER)
                .param("at", time(at));
    }

    /** Withdraws what is open and drops what was accepted and has not arrived; returns how many. */
    int letGo(CareRequestId request, String because, Instant at) {
        return letGo(request, because, null, null, at);
    }

    int letGo(
            CareRequestId request,
            String because,
            @Nullable Actor actor,
            @Nullable CommandKey key,
            Instant at) {
        return jdbc.sql(LET_GO)
                .param("request", request.value())
                .param("because", because)
                .param("actor", actor == null ? null : actor.id().value(), Types.OTHER)
                .param("key", key == null ? null : key.value(), Types.OTHER)
                .param("at", time(at))
                .query((row, n) -> row.getInt("gone"))
                .single();
    }

    /** Returns how many acceptances were waiting for this patient: one, or none from outside. */
    int arrive(CareRequestId request, Instant at) {
        return jdbc.sql(ARRIVE)
                .param("request", request.value())
                .param("at", time(at))
                .query((row, n) -> row.getInt("there"))
                .single();
    }

    /** Returns how many offers say it now. */
    int tellLimits(PatientId patient, Limits limits, Instant at) {
        return tell(patient, null, null, limits, at);
    }

    /** The same where a request turned out to be about somebody else. */
    int replacePatient(CareRequestId request, PatientId now, Limits limits, Instant at) {
        return tell(null, request, now, limits, at);
    }

    private int tell(
            @Nullable PatientId patient,
            @Nullable CareRequestId request,
            @Nullable PatientId now,
            Limits limits,
            Instant at) {
        return jdbc.sql(TELL_LIMITS)
                .param("patient", patient == null ? null : patient.value(), Types.OTHER)
                .param("request", request == null ? null : request.value(), Types.OTHER)
                .param("now_of", now == null ? null : now.value(), Types.OTHER)
                .param("limits", OfferRow.json(limits))
                .param("at", time(at))
                .query((row, n) -> row.getInt("told"))
                .single();
    }

    /** Claims offers whose time is up, so that other nodes leave them alone for a while. */
    List<Offer> lease(Instant now, Instant until, int limit) {
        return jdbc
                .sql(LEASE)
                .param("now", time(now))
                .param("until", time(until))
                .param("limit", limit)
                .query(OfferRow::of)
                .list()
                .stream()
                .map(OfferRow::offer)
                .toList();
    }

    private static UUID[] uuids(NewOffers offers, Function<NewOffers.To, UUID> id) {
        return offers.to().stream().map(id).toArray(UUID[]::new);
    }

    /** As text, which the database reads as times. */
    private static String[] answerBys(NewOffers offers) {
        return offers.to().stream().map(to -> to.answerBy().toString()).toArray(String[]::new);
    }

    static UUID[] uuids(Set<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).sorted().toArray(UUID[]::new);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
