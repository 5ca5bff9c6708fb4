package nl.samenspoed.app.placement;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Breaches in PostgreSQL. One about an offer is recorded in the transaction that ends the offer;
 * contesting and settling are one statement each.
 */
@Component
class JdbcBreaches {

    private static final String RECORD =
            """
            with recorded as (
                insert into placement.breach (
                    id, version, kind, request, request_number, patient, service, organisation, other, region,
                    subregion, parties, reason, free, observed_at, since, due, rule, at, contest_by,
                    routed_at, route_role, route_organisation, route)
                values (:id, 1, :kind, :request, :number, :patient, :service, :organisation, :other, :region,
                        :subregion, :parties, :reason, :free, :observed_at, :since, :due, :rule::jsonb, :at,
                        :contest_by, :routed_at, :route_role, :route_organisation, :route::jsonb)
                on conflict (id) do nothing
                returning *
            ), audited as (
                select audit.record(:at, 'create', :by::jsonb, 'breach', r.id,
                                    array_remove(array[r.patient], null), jsonb_build_object('kind', r.kind))
                from recorded r
            ), published as (
                select stream.publish(:at, 'breach.recorded', 'breach', r.id, r.region, r.subregion, r.parties,
                                      jsonb_build_object('kind', r.kind, 'request', r.request,
                                                         'service', r.service))
                from recorded r
            )
            select (select count(*) from recorded) as recorded,
                   (select count(*) from audited) + (select count(*) from published) as effects
            """;

    private static final String CONTEST =
            """
            with contested as (
                update placement.breach b
                set version = b.version + 1, contested_at = :at, contested_by_name = :name,
                    explanation = :text
                where b.id = :id and b.contested_at is null and b.settled_at is null
                  and b.contest_by >= :at
                returning *
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('breach', c.id), :at)
                from contested c
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'breach', c.id,
                                    array_remove(array[c.patient], null),
                                    jsonb_build_object('contested', true)) from contested c
            ), published as (
                select stream.publish(:at, 'breach.contested', 'breach', c.id, c.region, c.subregion, c.parties,
                                      jsonb_build_object('request', c.request, 'service', c.service))
                from contested c
            )
            select c.*, (select count(*) from answered) + (select count(*) from audited)
                        + (select count(*) from published) as effects
            from contested c
            """;

    private static final String SETTLE =
            """
            with settled as (
                update placement.breach b
                set version = b.version + 1, settled_at = :at, settled_by_name = :name,
                    settled_by_role = :role, upheld = :upheld, because = :text
                where b.id = :id and b.settled_at is null and b.version = :version
                returning *
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('breach', s.id), :at)
                from settled s
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'breach', s.id,
                                    array_remove(array[s.patient], null),
                                    jsonb_build_object('upheld', s.upheld)) from settled s
            ), published as (
                select stream.publish(:at, 'breach.settled', 'breach', s.id, s.region, s.subregion, s.parties,
                                      jsonb_build_object('request', s.request, 'service', s.service))
                from settled s
            )
            select s.*, (select count(*) from answered) + (select count(*) from audited)
                        + (select count(*) from published) as effects
            from settled s
            """;

    private static final String BETWEEN =
            """
            select b.* from placement.breach b
            where (b.organisation = :organisation or b.other = :organisation
                   or b.other is null and :organisation = any(b.parties))
              and (b.settled_at is null and b.at >= :open_since or b.settled_at >= :since)
            order by b.settled_at is not null, b.at desc
            limit :limit
            """;

    private static final String OWN =
            """
            select b.* from placement.breach b
            where b.organisation = :organisation
              and (b.settled_at is null or b.settled_at >= :since)
            order by b.at desc
            limit :limit
            """;

    private static final String OF_REQUEST =
            """
            select b.* from placement.breach b where b.request = :request order by b.at
            """;

    private static final String FOR_OTHERS =
            """
            select b.* from placement.breach b
            where b.at >= :since
              and (b.routed_at is null and :settles
                       and (b.contested_at is not null or b.contest_by < :now)
                       and (:everywhere or b.region = :region or b.subregion = :subregion)
                   or b.routed_at <= :now and (b.settled_at is null or b.settled_at >= b.routed_at)
                       and (b.route_role = :role
                                and (:everywhere or b.region = :region or b.subregion = :subregion)
                            or b.route_organisation = :organisation and :speaks))
            order by b.settled_at is not null, b.at desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcBreaches(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Once; what was recorded already stays as it is. */
    void record(NewBreach breach, Instant contestBy, Breach.@Nullable Route route) {
        int ignored =
                routed(recording(breach), route)
                        .param("id", breach.id().value())
                        .param("kind", breach.what().kind().code())
                        .param("organisation", breach.organisation().value())
                        .param(
                                "other",
                                breach.other() == null ? null : breach.other().value(),
                                Types.OTHER)
                        .param("region", breach.in().region().value())
                        .param("subregion", breach.in().id().value())
                        .param(
                                "parties",
                                breach.parties().stream()
                                        .map(OrganisationId::value)
                                        .sorted()
                                        .toArray(UUID[]::new))
                        .param("rule", BreachRow.rule(breach.rule()), Types.VARCHAR)
                        .param("by", trail.actorJson(Program.onBehalfOf(breach.organisation())))
                        .param("at", JdbcOffers.time(breach.at()))
                        .param("contest_by", JdbcOffers.time(contestBy))
                        .query((row, n) -> row.getInt("recorded"))
                        .single();
    }

    private static JdbcClient.StatementSpec routed(
            JdbcClient.StatementSpec statement, Breach.@Nullable Route route) {
        var organisation = route == null ? null : route.organisation();
        return statement
                .param(
                        "routed_at",
                        route == null ? null : JdbcOffers.time(route.from()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("route_role", route == null ? null : route.role(), Types.VARCHAR)
                .param(
                        "route_organisation",
                        organisation == null ? null : organisation.value(),
                        Types.OTHER)
                .param("route", route == null ? null : BreachRow.rule(route.rule()), Types.VARCHAR);
    }

    /** With what there is of each kind, and nothing for the rest. */
    private JdbcClient.StatementSpec recording(NewBreach breach) {
        var request = breach.request();
        var columns = BreachRow.of(breach.what());
        return jdbc.sql(RECORD)
                .param("request", request == null ? null : request.id().value(), Types.OTHER)
                .param("number", request == null ? null : request.number(), Types.BIGINT)
                .param("patient", request == null ? null : request.patient().value(), Types.OTHER)
                .param("service", columns.service(), Types.OTHER)
                .param("reason", columns.reason(), Types.VARCHAR)
                .param("free", columns.free(), Types.INTEGER)
                .param("observed_at", columns.observedAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("since", columns.since(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("due", columns.due(), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Empty when it cannot be contested, or not any more. */
    Optional<Breach> contest(
            Actor actor, CommandKey key, BreachId breach, String explanation, Instant at) {
        return by(CONTEST, actor, key, breach, explanation, at).query(BreachRow::read).optional();
    }

    /** Empty when somebody settled or contested it since it was looked at. */
    Optional<Breach> settle(
            Actor actor,
            CommandKey key,
            Breach breach,
            boolean upheld,
            String because,
            Instant at) {
        return by(SETTLE, actor, key, breach.id(), because, at)
                .param("role", actor.role())
                .param("upheld", upheld)
                .param("version", breach.version())
                .query(BreachRow::read)
                .optional();
    }

    private JdbcClient.StatementSpec by(
            String statement,
            Actor actor,
            CommandKey key,
            BreachId breach,
            String text,
            Instant at) {
        return jdbc.sql(statement)
                .param("id", breach.value())
                .param("name", actor.name())
                .param("text", text)
                .param("key", key.value())
                .param("person", actor.id().value())
                .param("by", trail.actorJson(actor))
                .param("at", JdbcOffers.time(at));
    }

    /** Which of these were recorded. */
    Set<UUID> recorded(Collection<UUID> ids) {
        return Set.copyOf(
                jdbc.sql("select b.id from placement.breach b where b.id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    Optional<Breach> find(BreachId breach) {
        return jdbc.sql("select b.* from placement.breach b where b.id = :id")
                .param("id", breach.value())
                .query(BreachRow::read)
                .optional();
    }

    List<Breach> own(OrganisationId organisation, Instant settledSince, int limit) {
        return jdbc.sql(OWN)
                .param("organisation", organisation.value())
                .param("since", JdbcOffers.time(settledSince))
                .param("limit", limit)
                .query(BreachRow::read)
                .list();
    }

    /** Those the organisation is one of the two parties of; not settled ones first. */
    List<Breach> between(OrganisationId party, Instant openSince, Instant settledSince, int limit) {
        return jdbc.sql(BETWEEN)
                .param("organisation", party.value())
                .param("open_since", JdbcOffers.time(openSince))
                .param("since", JdbcOffers.time(settledSince))
                .param("limit", limit)
                .query(BreachRow::read)
                .list();
    }

    List<Breach> ofRequest(CareRequestId request) {
        return jdbc.sql(OF_REQUEST).param("request", request.value()).query(BreachRow::read).list();
    }

    /** Those the two parties have had their time for; not settled ones first. */
    List<Breach> forOthers(Actor actor, Instant now, Instant since, int limit) {
        return Reach.of(actor.scope())
                .in(jdbc.sql(FOR_OTHERS))
                .param("settles", actor.may(Capability.SETTLE_BREACH))
                .param("role", actor.role())
                .param("organisation", actor.organisation().value())
                .param("speaks", actor.may(Capability.SIGN_AGREEMENT))
                .param("now", JdbcOffers.time(now))
                .param("since", JdbcOffers.time(since))
                .param("limit", limit)
                .query(BreachRow::read)
                .list();
    }
}
