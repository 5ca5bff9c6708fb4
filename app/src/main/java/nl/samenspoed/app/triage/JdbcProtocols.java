package nl.samenspoed.app.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Protocols in PostgreSQL; each change is one statement with its trail, event and answer. What was
 * loaded never changes and is read once; where it is used is asked every time, so that a change
 * counts at once on every node.
 */
@Component
class JdbcProtocols {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String LOAD =
            """
            with saved as (
                insert into triage.protocol (name, version, id, content, loaded_at, loaded_by)
                values (:name, :version, :id, :content::jsonb, :at, :by_name)
                on conflict do nothing
                returning id
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('protocol', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'create', :by::jsonb, 'protocol', s.id, '{}',
                                    jsonb_build_object('name', :name::text, 'version', :version::text)) from saved s
            )
            select (select count(*) from saved) as saved,
                   (select count(*) from answered) + (select count(*) from audited) as effects
            """;

    private static final String USE =
            """
            with protocol as (
                select id from triage.protocol where name = :name order by loaded_at desc limit 1
            ), saved as (
                insert into triage.usage (name, version, region, reason, at, by)
                values (:name, :version, :region, :reason, :at, :by_name)
                returning number
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('protocol', p.id), :at)
                from saved s cross join protocol p
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'protocol', p.id, '{}',
                                    jsonb_build_object('name', :name::text, 'version', :version::text,
                                                       'region', :region::uuid, 'reason', :reason::text))
                from saved s cross join protocol p
            ), published as (
                select stream.publish(:at, 'protocol.used', 'protocol', p.id, :region::uuid, null, '{}', '{}')
                from saved s cross join protocol p
            )
            select (select count(*) from saved) as saved,
                   (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            """;

    private static final String LATEST =
            """
            select distinct on (name, region) * from triage.usage order by name, region, number desc
            """;

    private record Key(String name, String version) {}

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Map<Key, Protocol> read = new ConcurrentHashMap<>();

    JdbcProtocols(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Where which is used now. */
    ProtocolUsage usage() {
        return new ProtocolUsage(jdbc.sql(LATEST).query(JdbcProtocols::use).list());
    }

    /**
     * @param region null is everywhere that has no word of its own
     */
    List<Protocol> inUse(@Nullable RegionId region) {
        var usage = usage();
        return usage.words().stream()
                .map(ProtocolUse::name)
                .distinct()
                .flatMap(
                        name ->
                                usage.version(name, region).stream()
                                        .map(version -> protocol(new Key(name, version))))
                .toList();
    }

    private Protocol protocol(Key key) {
        return find(key.name(), key.version()).orElseThrow();
    }

    Optional<Protocol> find(String name, String version) {
        var key = new Key(name, version);
        var known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found =
                jdbc.sql(
                                "select content from triage.protocol where name = :name and version = :version")
                        .param("name", name)
                        .param("version", version)
                        .query(String.class)
                        .optional()
                        .map(JdbcProtocols::built);
        found.ifPresent(protocol -> read.put(key, protocol));
        return found;
    }

    /** The text as it was loaded. */
    Optional<String> text(UUID id) {
        return jdbc.sql("select content from triage.protocol where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<ProtocolLoaded> loaded() {
        return jdbc.sql(
                        """
                        select name, version, id, loaded_at, loaded_by from triage.protocol
                        order by name, loaded_at desc
                        """)
                .query(
                        (row, n) ->
                                new ProtocolLoaded(
                                        row.getObject("id", UUID.class),
                                        protocol(
                                                new Key(
                                                        row.getString("name"),
                                                        row.getString("version"))),
                                        instant(row, "loaded_at"),
                                        row.getString("loaded_by")))
                .list();
    }

    /** Every word on where protocols are used, the latest first. */
    List<ProtocolUse> uses() {
        return jdbc.sql("select * from triage.usage order by number desc")
                .query(JdbcProtocols::use)
                .list();
    }

    private static ProtocolUse use(ResultSet row, int n) throws SQLException {
        var region = row.getObject("region", UUID.class);
        return new ProtocolUse(
                row.getString("name"),
                row.getString("version"),
                region == null ? null : new RegionId(region),
                row.getString("reason"),
                instant(row, "at"),
                row.getString("by"));
    }

    /** False when this version is there already. */
    boolean load(Actor actor, CommandKey key, UUID id, Protocol protocol, String text, Instant at) {
        return by(LOAD, actor, key, at)
                        .param("name", protocol.name())
                        .param("version", protocol.version())
                        .param("id", id)
                        .param("content", text)
                        .query((row, n) -> row.getInt("saved"))
                        .single()
                == 1;
    }

    void use(Actor actor, CommandKey key, ProtocolUse use) {
        var region = use.region();
        int ignored =
                by(USE, actor, key, use.at())
                        .param("name", use.name())
                        .param("version", use.version(), Types.VARCHAR)
                        .param("region", region == null ? null : region.value(), Types.OTHER)
                        .param("reason", use.reason())
                        .query((row, n) -> row.getInt("saved"))
                        .single();
    }

    private JdbcClient.StatementSpec by(String statement, Actor actor, CommandKey key, Instant at) {
        return jdbc.sql(statement)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("key", key.value())
                .param("person", actor.id().value())
                .param("by_name", actor.name())
                .param("by", trail.actorJson(actor));
    }

    private static Protocol built(String content) {
        return new BuildingProtocol(JSON.readTree(content)).build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
