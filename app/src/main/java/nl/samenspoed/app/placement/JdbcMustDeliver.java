package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where who reports a place free must deliver, in PostgreSQL. */
@Component
class JdbcMustDeliver {

    private static final String ALL =
            """
            select m.* from placement.must_deliver m
            order by m.subregion is not null, m.region, m.subregion
            """;

    private static final String OF_AREA =
            """
            select m.* from placement.must_deliver m
            where m.region is not distinct from :region and m.subregion is not distinct from :subregion
            """;

    private static final String HISTORY =
            """
            select c.* from placement.must_deliver_change c where c.rule = :id order by c.version desc
            """;

    private static final String SAY =
            """
            with changed as (
                update placement.must_deliver m
                set version = m.version + 1, since = :since, exempt = :exempt, contest_days = :days,
                    changed_at = :at, changed_by = :name
                where m.id = :id and m.version = :version
                returning m.*
            ), added as (
                insert into placement.must_deliver (
                    id, version, region, subregion, since, exempt, contest_days, changed_at, changed_by)
                select :id, 1, :region, :subregion, :since, :exempt, :days, :at, :name
                where :version = 0
                on conflict (region, subregion) do nothing
                returning *
            ), said as (
                select * from changed union all select * from added
            ), kept as (
                insert into placement.must_deliver_change (
                    rule, version, since, exempt, contest_days, at, by, role)
                select s.id, s.version, s.since, s.exempt, s.contest_days, :at, :name, :role from said s
                returning rule
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('rule', s.id), :at) from said s
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'must-deliver', s.id, '{}',
                                    jsonb_build_object('since', s.since, 'exempt', s.exempt,
                                                       'days', s.contest_days)) from said s
            ), published as (
                select stream.publish(:at, 'must-deliver.changed', 'must-deliver', s.id, s.region, s.subregion,
                                      '{}', '{}')
                from said s
            )
            select (select count(*) from said) as said,
                   (select count(*) from kept) + (select count(*) from answered)
                   + (select count(*) from audited) + (select count(*) from published) as effects
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcMustDeliver(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Regions first, then subregions. */
    List<MustDeliver> list() {
        return jdbc.sql(ALL).query(JdbcMustDeliver::rule).list();
    }

    Optional<MustDeliver> find(UUID id) {
        return jdbc.sql("select m.* from placement.must_deliver m where m.id = :id")
                .param("id", id)
                .query(JdbcMustDeliver::rule)
                .optional();
    }

    Optional<MustDeliver> find(MustDeliver.Area area) {
        return within(jdbc.sql(OF_AREA), area).query(JdbcMustDeliver::rule).optional();
    }

    List<MustDeliver.Switched> history(UUID id) {
        return jdbc.sql(HISTORY)
                .param("id", id)
                .query(
                        (row, n) ->
                                new MustDeliver.Switched(
                                        row.getInt("version"),
                                        row.getObject("since") != null,
                                        terms(row),
                                        instant(row, "at"),
                                        row.getString("by"),
                                        row.getString("role")))
                .list();
    }

    /** False when somebody said something else since it was looked at. */
    boolean say(Actor actor, CommandKey key, MustDeliver rule) {
        var since = rule.since();
        return within(jdbc.sql(SAY), rule.area())
                        .param("id", rule.id())
                        .param("version", rule.version())
                        .param(
                                "since",
                                since == null ? null : JdbcOffers.time(since),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(
                                "exempt",
                                rule.terms().exempt().stream()
                                        .map(RefusalReason::code)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("days", rule.terms().contestDays())
                        .param("at", JdbcOffers.time(rule.change().at()))
                        .param("name", actor.name())
                        .param("role", actor.role())
                        .param("key", key.value())
                        .param("person", actor.id().value())
                        .param("by", trail.actorJson(actor))
                        .query((row, n) -> row.getInt("said"))
                        .single()
                == 1;
    }

    private static JdbcClient.StatementSpec within(
            JdbcClient.StatementSpec statement, MustDeliver.Area area) {
        return statement
                .param("region", area.region() == null ? null : area.region().value(), Types.OTHER)
                .param(
                        "subregion",
                        area.subregion() == null ? null : area.subregion().value(),
                        Types.OTHER);
    }

    private static MustDeliver rule(ResultSet row, int n) throws SQLException {
        var region = row.getObject("region", UUID.class);
        var subregion = row.getObject("subregion", UUID.class);
        return new MustDeliver(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new MustDeliver.Area(
                        region == null ? null : new RegionId(region),
                        subregion == null ? null : new SubregionId(subregion)),
                find(row, "since"),
                terms(row),
                new MustDeliver.Change(instant(row, "changed_at"), row.getString("changed_by")));
    }

    private static MustDeliver.Terms terms(ResultSet row) throws SQLException {
        return new MustDeliver.Terms(reasons(row), row.getInt("contest_days"));
    }

    static Set<RefusalReason> reasons(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("exempt").getArray())
                .flatMap(code -> RefusalReason.find(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
