package nl.samenspoed.app.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.Subregion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Feeds and how they do, in PostgreSQL. */
@Component
class JdbcFeeds {

    private static final int MOST_ERRORS = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private static final String FIND =
            """
            select f.*, s.* from feed.feed f join feed.status s on s.feed = f.id where f.id = :id
            """;

    /** The index finds it by its hash, which nobody can choose. */
    private static final String BY_TOKEN =
            """
            select f.*, s.* from feed.feed f join feed.status s on s.feed = f.id where f.token_hash = :hash
            """;

    /** One message at a time, on whichever node: counts are made of what was there before. */
    private static final String LOCK =
            """
            select f.*, s.* from feed.feed f join feed.status s on s.feed = f.id where f.id = :id
            for update of s
            """;

    private static final String LIST =
            """
            select f.*, s.* from feed.feed f join feed.status s on s.feed = f.id order by f.name, f.id
            """;

    private static final String NOTE =
            """
            with noted as (
                update feed.status s
                set messages = s.messages + 1,
                    taken = s.taken + :taken,
                    refused = s.refused + :refused,
                    last_message_at = :at,
                    last_good_at = case when :observed > coalesce(s.last_observed_at, '-infinity')
                                        then :at else s.last_good_at end,
                    silent_since = case when :observed > coalesce(s.last_observed_at, '-infinity')
                                        then null else s.silent_since end,
                    last_service = case when :observed > coalesce(s.last_observed_at, '-infinity')
                                        then coalesce(cast(:service as uuid), s.last_service)
                                        else s.last_service end,
                    last_free = case when :observed > coalesce(s.last_observed_at, '-infinity')
                                     then coalesce(cast(:free as int), s.last_free) else s.last_free end,
                    last_observed_at = greatest(s.last_observed_at, :observed),
                    last_error_at = case when :errors::jsonb <> '[]' then :at else s.last_error_at end,
                    last_errors = case when :errors::jsonb <> '[]' then :errors::jsonb else s.last_errors end
                where s.feed = :feed
                returning s.feed
            )
            select stream.publish(:at, 'feed.received', 'feed', n.feed, cast(:region as uuid), cast(:subregion as uuid),
                                  array[:organisation], '{}')
            from noted n
            """;

    private static final String SILENT =
            """
            select f.*, s.* from feed.feed f join feed.status s on s.feed = f.id
            where f.active
              and greatest(f.changed_at, s.last_good_at) + f.interval_seconds * interval '1 second' < :now
            """;

    /** Once for each silence, whichever node is first. */
    private static final String NOTICE =
            """
            update feed.status s set silent_since = :now
            from feed.feed f
            where f.id = s.feed and f.active and s.silent_since is null
              and greatest(f.changed_at, s.last_good_at) + f.interval_seconds * interval '1 second' < :now
            returning f.id
            """;

    private static final String TELL =
            """
            select stream.publish(:at, 'feed.silent', 'service', :service, :region, :subregion,
                                  array[:organisation], '{}')
            """;

    private final JdbcClient jdbc;

    JdbcFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A feed with what its token must hash to.
     *
     * @param round which count this is; see {@link BedCounts}
     */
    record Known(FeedState state, byte[] tokenHash, int round) {}

    Optional<Known> find(FeedId id) {
        return jdbc.sql(FIND).param("id", id.value()).query((row, n) -> known(row)).optional();
    }

    Optional<FeedId> findByToken(byte[] hash) {
        return jdbc.sql(BY_TOKEN)
                .param("hash", hash)
                .query((row, n) -> new FeedId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** In a transaction: until its end nobody else counts for this feed. */
    Optional<Known> lock(FeedId id) {
        return jdbc.sql(LOCK).param("id", id.value()).query((row, n) -> known(row)).optional();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(state(row), row.getBytes("token_hash"), row.getInt("round"));
    }

    List<FeedState> list() {
        return jdbc.sql(LIST).query((row, n) -> state(row)).list();
    }

    /** Those without a new figure within their interval. */
    List<FeedState> listSilent(Instant now) {
        return jdbc.sql(SILENT).param("now", time(now)).query((row, n) -> state(row)).list();
    }

    /** Those that fell silent and of which nobody took notice yet. */
    List<FeedId> noticeSilence(Instant now) {
        return jdbc.sql(NOTICE)
                .param("now", time(now))
                .query((row, n) -> new FeedId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * @param in where its organisation works; null when that is nowhere
     */
    void note(Feed feed, @Nullable Subregion in, ReceivingMessages.Noted noted, Instant at) {
        var newest = noted.newest();
        var service = newest == null ? null : newest.service();
        var errors = errors(noted.answer());
        var written =
                jdbc.sql(NOTE)
                        .param("feed", feed.id().value())
                        .param("organisation", feed.organisation().value())
                        .param("region", in == null ? null : in.region().value(), Types.OTHER)
                        .param("subregion", in == null ? null : in.id().value(), Types.OTHER)
                        .param("at", time(at))
                        .param("taken", taken(noted.answer()))
                        .param("refused", errors.size())
                        .param(
                                "observed",
                                newest == null ? null : time(newest.observedAt()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("service", service == null ? null : service.value(), Types.OTHER)
                        .param("free", newest == null ? null : newest.free(), Types.INTEGER)
                        .param(
                                "errors",
                                JSON.writeValueAsString(
                                        errors.stream().limit(MOST_ERRORS).toList()))
                        .query(Long.class)
                        .list();
        if (written.size() != 1) {
            throw new IllegalStateException("No status of feed [%s]".formatted(feed.id()));
        }
    }

    /** The last figure of a feed, when it came of no message. */
    void show(FeedId feed, ServiceId service, @Nullable Integer free) {
        var written =
                jdbc.sql(
                                """
                                update feed.status set last_service = :service, last_free = :free
                                where feed = :feed
                                """)
                        .param("feed", feed.value())
                        .param("service", service.value())
                        .param("free", free, Types.INTEGER)
                        .update();
        if (written != 1) {
            throw new IllegalStateException("No status of feed [%s]".formatted(feed));
        }
    }

    /** So that boards that show this service draw it again. */
    void tell(ServiceEntry service, Subregion in, Instant at) {
        var written =
                jdbc.sql(TELL)
                        .param("at", time(at))
                        .param("service", service.id().value())
                        .param("region", in.region().value())
                        .param("subregion", in.id().value())
                        .param("organisation", service.organisation().value())
                        .query(Long.class)
                        .list();
        if (written.size() != 1) {
            throw new IllegalStateException("Not published");
        }
    }

    private static int taken(Received answer) {
        return switch (answer) {
            case Received.Taken(int taken, int late, var _) -> taken + late;
            case Received.Refused _ -> 0;
        };
    }

    private static List<LineRefused> errors(Received answer) {
        return switch (answer) {
            case Received.Taken(int _, int _, var refused) -> refused;
            case Received.Refused(var why, var details, var lines) ->
                    lines.isEmpty() ? List.of(new LineRefused(0, "", why.code(), details)) : lines;
        };
    }

    private static FeedState state(ResultSet row) throws SQLException {
        var service = row.getObject("last_service", UUID.class);
        return new FeedState(
                feed(row),
                row.getLong("messages"),
                row.getLong("taken"),
                row.getLong("refused"),
                instant(row, "last_message_at"),
                instant(row, "last_good_at"),
                instant(row, "last_observed_at"),
                service == null ? null : new ServiceId(service),
                row.getObject("last_free", Integer.class),
                instant(row, "last_error_at"),
                JSON.readValue(row.getString("last_errors"), new TypeReference<>() {}),
                instant(row, "silent_since"));
    }

    private static Feed feed(ResultSet row) throws SQLException {
        Map<String, String> codes =
                JSON.readValue(row.getString("codes"), new TypeReference<>() {});
        return new Feed(
                new FeedId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                FeedFormat.valueOf(row.getString("format")),
                JSON.readValue(row.getString("mapping"), new TypeReference<>() {}),
                codes.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, e -> ServiceId.of(e.getValue()))),
                JSON.readValue(row.getString("staffed"), new TypeReference<>() {}),
                Duration.ofSeconds(row.getInt("interval_seconds")),
                row.getBoolean("knows_promises"),
                row.getBoolean("active"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
