package nl.samenspoed.app.feed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes registrations of feeds; each is one statement with its trail, event and answer. */
@Component
class JdbcRegistrations {

    private static final JsonMapper JSON = new JsonMapper();

    private static final RowMapper<Boolean> ID =
            (row, n) -> row.getObject("id", UUID.class) != null;

    private static final String REGISTER =
            """
            with saved as (
                insert into feed.feed (id, version, name, organisation, format, token_hash, mapping, codes, staffed,
                                       interval_seconds, knows_promises, active, changed_at)
                values (:id, 1, :name, :organisation, :format, :token_hash, :mapping::jsonb, :codes::jsonb, :staffed::jsonb,
                        :seconds, :knows_promises, :active, :at)
                returning id
            ), started as (
                insert into feed.status (feed) select s.id from saved s returning feed
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('feed', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'create', :by::jsonb, 'feed', s.id, '{}', '{}') from saved s
            ), published as (
                select stream.publish(:at, 'feed.registered', 'feed', s.id, null, null, array[:organisation], '{}')
                from saved s
            )
            select s.id, (select count(*) from started) + (select count(*) from answered)
                         + (select count(*) from audited) + (select count(*) from published) as effects
            from saved s
            """;

    private static final String CHANGE =
            """
            with saved as (
                update feed.feed f
                set version = f.version + 1, name = :name, format = :format, mapping = :mapping::jsonb,
                    codes = :codes::jsonb, staffed = :staffed::jsonb,
                    round = f.round + case when f.format <> :format then 1 else 0 end,
                    interval_seconds = :seconds, knows_promises = :knows_promises,
                    active = :active, changed_at = :at
                where f.id = :id and f.version = :version and f.organisation = :organisation
                returning f.id
            ), stopped as (
                delete from feed.started_unit u using saved s
                where u.feed = s.id and not jsonb_exists(cast(:codes as jsonb), u.unit)
                returning u.feed
            ), restarted as (
                update feed.status t set silent_since = null from saved s where t.feed = s.id returning t.feed
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('feed', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'feed', s.id, '{}', '{}') from saved s
            ), published as (
                select stream.publish(:at, 'feed.changed', 'feed', s.id, null, null, array[:organisation], '{}')
                from saved s
            )
            select s.id, (select count(*) from stopped) + (select count(*) from restarted) + (select count(*) from answered)
                         + (select count(*) from audited) + (select count(*) from published) as effects
            from saved s
            """;

    private static final String RENEW =
            """
            with saved as (
                update feed.feed f set version = f.version + 1, token_hash = :token_hash, round = f.round + 1
                where f.id = :id
                returning f.id
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('feed', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'feed', s.id, '{}',
                                    jsonb_build_object('command', 'renew-token'))
                from saved s
            )
            select s.id, (select count(*) from answered) + (select count(*) from audited) as effects
            from saved s
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcRegistrations(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** A feed ready to be written: what is in it was checked. */
    boolean register(Actor actor, CommandKey key, Feed feed, byte[] tokenHash) {
        return fields(REGISTER, actor, key, feed).param("token_hash", tokenHash).query(ID).single();
    }

    /** Returns false, and does nothing, when it is not this version any more. */
    boolean change(Actor actor, CommandKey key, Feed feed) {
        return fields(CHANGE, actor, key, feed)
                .param("version", feed.version())
                .query(ID)
                .optional()
                .isPresent();
    }

    void renew(Actor actor, CommandKey key, FeedId id, byte[] tokenHash, Instant at) {
        var written =
                command(RENEW, actor, key, id, at).param("token_hash", tokenHash).query(ID).list();
        if (written.size() != 1) {
            throw new IllegalStateException("No feed [%s]".formatted(id));
        }
    }

    private JdbcClient.StatementSpec fields(
            String statement, Actor actor, CommandKey key, Feed feed) {
        return command(statement, actor, key, feed.id(), feed.changedAt())
                .param("name", feed.name())
                .param("organisation", feed.organisation().value())
                .param("format", feed.format().name())
                .param("mapping", JSON.writeValueAsString(feed.mapping()))
                .param("codes", JSON.writeValueAsString(texts(feed)))
                .param("staffed", JSON.writeValueAsString(feed.staffed()))
                .param("seconds", (int) feed.interval().toSeconds())
                .param("knows_promises", feed.knowsPromises())
                .param("active", feed.active());
    }

    private JdbcClient.StatementSpec command(
            String statement, Actor actor, CommandKey key, FeedId id, Instant at) {
        return jdbc.sql(statement)
                .param("id", id.value())
                .param("at", JdbcFeeds.time(at))
                .param("person", actor.id().value())
                .param("by", trail.actorJson(actor))
                .param("key", key.value());
    }

    private static Map<String, String> texts(Feed feed) {
        return feed.codes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
    }
}
