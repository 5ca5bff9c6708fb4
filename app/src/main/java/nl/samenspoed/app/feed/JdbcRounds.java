package nl.samenspoed.app.feed;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes when a count begins and when it is reported; each with its trail, event and answer. */
@Component
class JdbcRounds {

    private static final String START =
            """
            with saved as (
                select f.id, f.round, f.codes from feed.feed f where f.id = :id
            ), started as (
                insert into feed.started_unit (feed, round, unit, at)
                select s.id, s.round, u.unit, :at from saved s cross join jsonb_object_keys(s.codes) as u(unit)
                on conflict do nothing
                returning unit
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('feed', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'feed', s.id, '{}',
                                    jsonb_build_object('command', 'report-counts'))
                from saved s
            ), published as (
                select stream.publish(:at, 'feed.changed', 'feed', s.id, null, null, array[:organisation], '{}')
                from saved s
            )
            select s.id, (select count(*) from started) + (select count(*) from answered)
                         + (select count(*) from audited) + (select count(*) from published) as effects
            from saved s
            """;

    private static final String NEXT =
            """
            with saved as (
                update feed.feed f set round = f.round + 1 where f.id = :id returning f.id
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('feed', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'feed', s.id, '{}',
                                    jsonb_build_object('command', 'count-anew'))
                from saved s
            ), published as (
                select stream.publish(:at, 'feed.changed', 'feed', s.id, null, null, array[:organisation], '{}')
                from saved s
            )
            select s.id, (select count(*) from answered) + (select count(*) from audited)
                         + (select count(*) from published) as effects
            from saved s
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcRounds(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Whether any message was taken in this round. */
    boolean hasHeard(FeedId feed, int round) {
        return jdbc.sql(
                        """
                        select exists (select from feed.counted_message where feed = :feed and round = :round)
                        """)
                .param("feed", feed.value())
                .param("round", round)
                .query(Boolean.class)
                .single();
    }

    void start(Actor actor, CommandKey key, Feed feed, Instant at) {
        write(START, actor, key, feed, at);
    }

    void next(Actor actor, CommandKey key, Feed feed, Instant at) {
        write(NEXT, actor, key, feed, at);
    }

    private void write(String statement, Actor actor, CommandKey key, Feed feed, Instant at) {
        var written =
                jdbc.sql(statement)
                        .param("id", feed.id().value())
                        .param("organisation", feed.organisation().value())
                        .param("at", JdbcFeeds.time(at))
                        .param("person", actor.id().value())
                        .param("by", trail.actorJson(actor))
                        .param("key", key.value())
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
        if (written.size() != 1) {
            throw new IllegalStateException("No feed [%s]".formatted(feed.id()));
        }
    }
}
