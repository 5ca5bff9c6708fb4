package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Declared;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Breaches in PostgreSQL. One is recorded in the transaction that records the same in the story of
 * the request; contesting and settling are one statement each.
 */
@Component
class JdbcBreaches {

    private static final String RECORD =
            """
            with recorded as (
                insert into placement.breach (
                    offer, version, request, request_number, patient, service, organisation, region, subregion,
                    parties, reason, free, observed_at, rule, at, contest_by)
                select o.id, 1, o.request, o.request_number, o.patient, o.service, o.organisation, :region,
                       :subregion, o.parties, :reason, :free, :observed_at, :rule::jsonb, :at,
                       :contest_by
                from placement.offer o where o.id = :offer
                returning *
            ), published as (
                select stream.publish(:at, 'breach.recorded', 'breach', r.offer, r.region, r.subregion, r.parties,
                                      jsonb_build_object('request', r.request, 'service', r.service))
                from recorded r
            )
            select (select count(*) from recorded) as recorded, (select count(*) from published) as effects
            """;

    private static final String CONTEST =
            """
            with contested as (
                update placement.breach b
                set version = b.version + 1, contested_at = :at, contested_by_name = :name,
                    explanation = :text
                where b.offer = :offer and b.contested_at is null and b.settled_at is null
                  and b.contest_by >= :at
                returning *
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('breach', c.offer), :at)
                from contested c
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'breach', c.offer, array[c.patient],
                                    jsonb_build_object('contested', true)) from contested c
            ), published as (
                select stream.publish(:at, 'breach.contested', 'breach', c.offer, c.region, c.subregion, c.parties,
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
                where b.offer = :offer and b.settled_at is null and b.version = :version
                returning *
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('breach', s.offer), :at)
                from settled s
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'breach', s.offer, array[s.patient],
                                    jsonb_build_object('upheld', s.upheld)) from settled s
            ), published as (
                select stream.publish(:at, 'breach.settled', 'breach', s.offer, s.region, s.subregion, s.parties,
                                      jsonb_build_object('request', s.request, 'service', s.service))
                from settled s
            )
            select s.*, (select count(*) from answered) + (select count(*) from audited)
                        + (select count(*) from published) as effects
            from settled s
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
            where (b.contested_at is not null or b.contest_by < :now) and b.at >= :since
              and (:everywhere or b.region = :region or b.subregion = :subregion)
            order by b.settled_at is not null, b.at desc
            limit :limit
            """;

    private static final String COUNT =
            """
            select count(*) filter (where b.upheld
                                    or b.settled_at is null and b.contested_at is null and b.contest_by < :now)
                       as standing,
                   count(*) filter (where b.settled_at is null and b.contested_at is not null) as contested
            from placement.breach b
            where b.service = :service and b.at >= :since
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Network network;
    private final Trail trail;

    JdbcBreaches(JdbcClient jdbc, Network network, Trail trail) {
        this.jdbc = jdbc;
        this.network = network;
        this.trail = trail;
    }

    void record(Offer offer, @Nullable RefusalReason reason, Duty broken, Instant at) {
        var service = network.snapshot().getService(offer.service());
        int ignored =
                jdbc.sql(RECORD)
                        .param("offer", offer.id().value())
                        .param("region", network.snapshot().regionOf(service).id().value())
                        .param("subregion", network.snapshot().subregionOf(service).id().value())
                        .param("reason", reason == null ? null : reason.code(), Types.VARCHAR)
                        .param("free", broken.declared().free())
                        .param("observed_at", JdbcOffers.time(broken.declared().observedAt()))
                        .param("rule", rule(broken.declared().rule()), Types.VARCHAR)
                        .param("at", JdbcOffers.time(at))
                        .param(
                                "contest_by",
                                JdbcOffers.time(at.plus(Duration.ofDays(broken.contestDays()))))
                        .query((row, n) -> row.getInt("recorded"))
                        .single();
    }

    /** Empty when it cannot be contested, or not any more. */
    Optional<Breach> contest(
            Actor actor, CommandKey key, OfferId breach, String explanation, Instant at) {
        return by(CONTEST, actor, key, breach, explanation, at).query(JdbcBreaches::row).optional();
    }

    /** Empty when somebody settled or contested it since it was looked at. */
    Optional<Breach> settle(
            Actor actor,
            CommandKey key,
            Breach breach,
            boolean upheld,
            String because,
            Instant at) {
        return by(SETTLE, actor, key, breach.offer(), because, at)
                .param("role", actor.role())
                .param("upheld", upheld)
                .param("version", breach.version())
                .query(JdbcBreaches::row)
                .optional();
    }

    private JdbcClient.StatementSpec by(
            String statement,
            Actor actor,
            CommandKey key,
            OfferId breach,
            String text,
            Instant at) {
        return jdbc.sql(statement)
                .param("offer", breach.value())
                .param("name", actor.name())
                .param("text", text)
                .param("key", key.value())
                .param("person", actor.id().value())
                .param("by", trail.actorJson(actor))
                .param("at", JdbcOffers.time(at));
    }

    Optional<Breach> find(OfferId offer) {
        return jdbc.sql("select b.* from placement.breach b where b.offer = :offer")
                .param("offer", offer.value())
                .query(JdbcBreaches::row)
                .optional();
    }

    List<Breach> own(OrganisationId organisation, Instant settledSince, int limit) {
        return jdbc.sql(OWN)
                .param("organisation", organisation.value())
                .param("since", JdbcOffers.time(settledSince))
                .param("limit", limit)
                .query(JdbcBreaches::row)
                .list();
    }

    List<Breach> ofRequest(CareRequestId request) {
        return jdbc.sql(OF_REQUEST)
                .param("request", request.value())
                .query(JdbcBreaches::row)
                .list();
    }

    /** Those the two parties have had their time for; not settled ones first. */
    List<Breach> forOthers(Scope scope, Instant now, Instant since, int limit) {
        return Reach.of(scope)
                .in(jdbc.sql(FOR_OTHERS))
                .param("now", JdbcOffers.time(now))
                .param("since", JdbcOffers.time(since))
                .param("limit", limit)
                .query(JdbcBreaches::row)
                .list();
    }

    BreachCount count(ServiceId service, Instant now, Instant since) {
        return jdbc.sql(COUNT)
                .param("service", service.value())
                .param("now", JdbcOffers.time(now))
                .param("since", JdbcOffers.time(since))
                .query((row, n) -> new BreachCount(row.getInt("standing"), row.getInt("contested")))
                .single();
    }

    private static Breach row(ResultSet row, int n) throws SQLException {
        var reason = row.getString("reason");
        return new Breach(
                new OfferId(row.getObject("offer", UUID.class)),
                row.getInt("version"),
                new CareRequestId(row.getObject("request", UUID.class)),
                row.getLong("request_number"),
                new ServiceId(row.getObject("service", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new RegionId(row.getObject("region", UUID.class)),
                new SubregionId(row.getObject("subregion", UUID.class)),
                reason == null ? null : RefusalReason.find(reason).orElse(RefusalReason.OTHER),
                new Declared(
                        row.getInt("free"),
                        JdbcMustDeliver.instant(row, "observed_at"),
                        rule(row.getString("rule"))),
                JdbcMustDeliver.instant(row, "at"),
                JdbcMustDeliver.instant(row, "contest_by"),
                contested(row),
                settled(row));
    }

    private static @Nullable String rule(@Nullable FollowedRule followed) {
        return followed == null ? null : JSON.writeValueAsString(followed);
    }

    private static @Nullable FollowedRule rule(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, FollowedRule.class);
    }

    private static Breach.@Nullable Contested contested(ResultSet row) throws SQLException {
        var at = JdbcMustDeliver.find(row, "contested_at");
        return at == null
                ? null
                : new Breach.Contested(
                        at, row.getString("contested_by_name"), row.getString("explanation"));
    }

    private static Breach.@Nullable Settled settled(ResultSet row) throws SQLException {
        var at = JdbcMustDeliver.find(row, "settled_at");
        return at == null
                ? null
                : new Breach.Settled(
                        at,
                        row.getString("settled_by_name"),
                        row.getString("settled_by_role"),
                        row.getBoolean("upheld"),
                        row.getString("because"));
    }
}
