package nl.samenspoed.app.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.Subregion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops in PostgreSQL; a command is one statement with its change, trail, event and answer. */
@Component
class JdbcStops {

    /** What follows from any change of a stop, found as {@code changed}. */
    private static final String CONSEQUENCES =
            """
            , noted as (
                insert into capacity.stop_change (stop, version, what, at, expected_end, changed_by, changer)
                select c.id, c.version, :what, :at, c.expected_end, :person, :name from changed c
                returning stop
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('stop', c.id), :at) from changed c
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'service', c.service, '{}',
                                    jsonb_build_object('command', 'stop-' || :what, 'stop', c.id))
                from changed c
            ), published as (
                select stream.publish(:at, 'capacity.stop-' || :what, 'service', c.service, c.region,
                                      c.subregion, c.parties, '{}')
                from changed c
            )
            select c.*, (select count(*) from noted) + (select count(*) from answered)
                        + (select count(*) from audited) + (select count(*) from published) as effects
            from changed c
            """;

    private static final String DECLARE =
            """
            with changed as (
                insert into capacity.stop (
                    id, service, version, kind, state, reason, remark, since, in_force_since, expected_end,
                    declared_by, declarer, changed_at, changed_by, changer, region, subregion, parties)
                values (:id, :service, 1, :kind, :state, :reason, :remark, :at,
                        case when :state = 'IN_FORCE' then cast(:at as timestamptz) end, :expected_end,
                        :person, :name, :at, :person, :name, :region, :subregion, :parties::uuid[])
                on conflict (service) where lifted_at is null do nothing
                returning *
            )
            """
                    + CONSEQUENCES;

    private static final String CHANGE =
            """
            with changed as (
                update capacity.stop s
                set version = s.version + 1, changed_at = :at, changed_by = :person, changer = :name,
                    parties = :parties::uuid[],
                    state = case when :what = 'in-force' then 'IN_FORCE' else s.state end,
                    in_force_since = case when :what = 'in-force' then coalesce(s.in_force_since, :at)
                                     else s.in_force_since end,
                    asked_at = case when :what = 'prolonged' then null else s.asked_at end,
                    expected_end = coalesce(cast(:expected_end as timestamptz), s.expected_end),
                    lifted_at = case when :what = 'lifted' then cast(:at as timestamptz) end
                where s.id = :id and s.lifted_at is null
                returning *
            )
            """
                    + CONSEQUENCES;

    private static final String ASK =
            """
            with asked as (
                update capacity.stop s set asked_at = :at
                where s.id in (
                    select d.id from capacity.stop d
                    where d.lifted_at is null and d.asked_at is null and d.expected_end <= :at
                    order by d.expected_end limit 100 for update skip locked)
                returning *
            )
            select a.id, stream.publish(:at, 'capacity.stop-asked', 'service', a.service, a.region,
                                        a.subregion, a.parties, '{}')
            from asked a
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcStops(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** What can happen to an open stop. */
    enum Change {
        IN_FORCE,
        PROLONGED,
        LIFTED;

        private String what() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Who says something of which service.
     *
     * @param parties whose screens change with it
     */
    record By(
            Actor actor,
            CommandKey key,
            ServiceEntry service,
            Subregion in,
            Set<OrganisationId> parties,
            Instant at) {}

    /** Returns nothing, and does nothing, when the service has an open stop already. */
    Optional<Stop> declare(By by, StopCommand.Declare declare) {
        return command(DECLARE, by, "declared")
                .param("id", StopId.random().value())
                .param("service", by.service().id().value())
                .param("kind", declare.kind())
                .param("state", declare.state().name())
                .param("reason", declare.reason())
                .param("remark", declare.remark(), Types.VARCHAR)
                .param("expected_end", time(declare.expectedEnd()))
                .param("region", by.in().region().value())
                .param("subregion", by.in().id().value())
                .query(JdbcStops::row)
                .optional();
    }

    /** Returns nothing, and does nothing, when the stop is over. */
    Optional<Stop> change(By by, StopId id, Change change, @Nullable Instant expectedEnd) {
        return command(CHANGE, by, change.what())
                .param("id", id.value())
                .param(
                        "expected_end",
                        expectedEnd == null ? null : time(expectedEnd),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(JdbcStops::row)
                .optional();
    }

    private JdbcClient.StatementSpec command(String statement, By by, String what) {
        return jdbc.sql(statement)
                .param("what", what)
                .param("at", time(by.at()))
                .param("person", by.actor().id().value())
                .param("name", by.actor().name())
                .param("by", trail.actorJson(by.actor()))
                .param("key", by.key().value())
                .param(
                        "parties",
                        by.parties().stream()
                                .map(OrganisationId::value)
                                .sorted()
                                .toArray(UUID[]::new));
    }

    /** Tells once of each expected end that has passed; ends nothing. Returns how many. */
    int ask(Instant now) {
        return jdbc.sql(ASK).param("at", time(now)).query().listOfRows().size();
    }

    Optional<Stop> find(StopId id) {
        return jdbc.sql("select * from capacity.stop where id = ?")
                .param(id.value())
                .query(JdbcStops::row)
                .optional();
    }

    List<Stop> listOpen() {
        return jdbc.sql("select * from capacity.stop where lifted_at is null")
                .query(JdbcStops::row)
                .list();
    }

    /** Those in force of which it was not told yet that they outlasted what was signed. */
    List<Stop> listInForce(Instant now) {
        return jdbc.sql(
                        """
                        select * from capacity.stop
                        where lifted_at is null and outlasted_at is null and in_force_since < ?
                        order by in_force_since
                        """)
                .param(time(now))
                .query(JdbcStops::row)
                .list();
    }

    /** Notes that it was told; false when another did, or when it was lifted meanwhile. */
    boolean outlasted(StopId stop, Instant at) {
        return jdbc.sql(
                                """
                                update capacity.stop set outlasted_at = ?
                                where id = ? and lifted_at is null and outlasted_at is null
                                """)
                        .params(time(at), stop.value())
                        .update()
                == 1;
    }

    List<Stop> list(ServiceId service, Instant since) {
        return jdbc.sql(
                        """
                        select * from capacity.stop
                        where service = ? and (lifted_at is null or lifted_at > ?)
                        order by since desc
                        """)
                .params(service.value(), time(since))
                .query(JdbcStops::row)
                .list();
    }

    Map<ServiceId, StopChanges> changes() {
        return changes(
                jdbc.sql(
                        """
                        select service, sum(version) as changes, max(changed_at) as latest
                        from capacity.stop group by service
                        """));
    }

    Map<ServiceId, StopChanges> changes(Collection<ServiceId> services) {
        return changes(
                jdbc.sql(
                                """
                                select service, sum(version) as changes, max(changed_at) as latest
                                from capacity.stop where service = any(:services) group by service
                                """)
                        .param(
                                "services",
                                services.stream().map(ServiceId::value).toArray(UUID[]::new)));
    }

    private static Map<ServiceId, StopChanges> changes(JdbcClient.StatementSpec query) {
        return query
                .query(
                        (row, n) ->
                                Map.entry(
                                        new ServiceId(row.getObject("service", UUID.class)),
                                        new StopChanges(
                                                row.getInt("changes"), instant(row, "latest"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stop row(ResultSet row, int n) throws SQLException {
        return new Stop(
                new StopId(row.getObject("id", UUID.class)),
                new ServiceId(row.getObject("service", UUID.class)),
                row.getString("kind"),
                Stop.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("remark"),
                instant(row, "since"),
                optionalInstant(row, "in_force_since"),
                instant(row, "expected_end"),
                row.getString("declarer"),
                row.getString("changer"),
                instant(row, "changed_at"),
                optionalInstant(row, "lifted_at"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column)
            throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
