package nl.samenspoed.app.feed;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where visits are, which messages were taken, and how many lie in each unit, in PostgreSQL. */
@Component
class JdbcVisits {

    /** Changes nothing when something newer is known of this visit. */
    private static final String PUT =
            """
            insert into feed.visit as v (feed, round, visit, unit, bed, event_at, sent_at)
            values (:feed, :round, :visit, :unit, :bed, :event_at, :sent_at)
            on conflict (feed, round, visit) do update
            set unit = excluded.unit, bed = excluded.bed, event_at = excluded.event_at, sent_at = excluded.sent_at
            where (v.event_at, v.sent_at) <= (excluded.event_at, excluded.sent_at)
            """;

    private static final String COUNT =
            """
            select u.unit,
                   count(v.visit) as lying,
                   count(v.bed) - count(distinct v.bed) as shared,
                   exists (select from feed.started_unit s
                           where s.feed = f.id and s.round = f.round and s.unit = u.unit) as reported
            from feed.feed f
            cross join jsonb_object_keys(f.codes) as u(unit)
            left join feed.visit v on v.feed = f.id and v.round = f.round and v.unit = u.unit
            where f.id = :feed
            group by f.id, f.round, u.unit
            order by u.unit
            """;

    private static final String REMEMBER =
            """
            insert into feed.counted_message (feed, round, control, meaning, warning, at)
            values (:feed, :round, :control, :meaning, :warning, :at)
            """;

    private static final String FORGET_VISITS =
            """
            delete from feed.visit v using feed.feed f
            where f.id = v.feed and (v.round < f.round or v.unit is null and v.event_at < :before)
            """;

    private static final String FORGET_MESSAGES =
            """
            delete from feed.counted_message m using feed.feed f
            where f.id = m.feed and (m.round < f.round or m.at < :before)
            """;

    private static final String FORGET_STARTS =
            """
            delete from feed.started_unit u using feed.feed f where f.id = u.feed and u.round < f.round
            """;

    private final JdbcClient jdbc;

    JdbcVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message that was taken before.
     *
     * @param warning code; null when there was none
     */
    record Before(byte[] meaning, @Nullable String warning) {}

    /**
     * @param lying visits that are there
     * @param shared how many of them lie in a bed where another lies too
     * @param reported whether somebody said that the count is right
     */
    record Counted(String unit, int lying, int shared, boolean reported) {}

    Optional<Before> findMessage(FeedId feed, int round, byte[] control) {
        return jdbc.sql(
                        """
                        select meaning, warning from feed.counted_message
                        where feed = :feed and round = :round and control = :control
                        """)
                .param("feed", feed.value())
                .param("round", round)
                .param("control", control)
                .query((row, n) -> new Before(row.getBytes("meaning"), row.getString("warning")))
                .optional();
    }

    void remember(
            FeedId feed,
            int round,
            byte[] control,
            byte[] meaning,
            @Nullable String warning,
            Instant at) {
        one(
                jdbc.sql(REMEMBER)
                        .param("feed", feed.value())
                        .param("round", round)
                        .param("control", control)
                        .param("meaning", meaning)
                        .param("warning", warning, Types.VARCHAR)
                        .param("at", JdbcFeeds.time(at))
                        .update());
    }

    /**
     * Where a visit was.
     *
     * @param unit null when in none that is counted
     */
    record Place(@Nullable String unit) {}

    /** Empty when nothing is known of the visit. */
    Optional<Place> find(FeedId feed, int round, byte[] visit) {
        return jdbc.sql(
                        """
                        select unit from feed.visit where feed = :feed and round = :round and visit = :visit
                        """)
                .param("feed", feed.value())
                .param("round", round)
                .param("visit", visit)
                .query((row, n) -> new Place(row.getString("unit")))
                .optional();
    }

    /**
     * Returns false, and does nothing, when something newer is known of this visit.
     *
     * @param unit null when it lies in none that is counted
     */
    boolean put(
            FeedId feed,
            int round,
            byte[] visit,
            @Nullable String unit,
            byte @Nullable [] bed,
            AdtMessage message) {
        return jdbc.sql(PUT)
                        .param("feed", feed.value())
                        .param("round", round)
                        .param("visit", visit)
                        .param("unit", unit, Types.VARCHAR)
                        .param("bed", unit == null ? null : bed, Types.BINARY)
                        .param("event_at", JdbcFeeds.time(message.eventAt()))
                        .param("sent_at", JdbcFeeds.time(message.sentAt()))
                        .update()
                == 1;
    }

    /** Every unit of a feed as it is counted now. */
    List<Counted> count(FeedId feed) {
        return jdbc.sql(COUNT)
                .param("feed", feed.value())
                .query(
                        (row, n) ->
                                new Counted(
                                        row.getString("unit"),
                                        row.getInt("lying"),
                                        row.getInt("shared"),
                                        row.getBoolean("reported")))
                .list();
    }

    /** What no count needs any more. Returns how many rows went. */
    int forget(Instant before) {
        return jdbc.sql(FORGET_VISITS).param("before", JdbcFeeds.time(before)).update()
                + jdbc.sql(FORGET_MESSAGES).param("before", JdbcFeeds.time(before)).update()
                + jdbc.sql(FORGET_STARTS).update();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("Changed [%d] rows instead of 1".formatted(rows));
        }
    }
}
