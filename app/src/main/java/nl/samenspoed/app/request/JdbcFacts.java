package nl.samenspoed.app.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Facts and rows in PostgreSQL. A command is one statement: it appends the facts, changes the row,
 * remembers the answer, writes the audit line and publishes the events, or does nothing at all.
 */
@Component
class JdbcFacts {

    private static final String APPEND =
            """
            select request.append(:request, :expected, :fields::jsonb, :facts::jsonb, :by::jsonb, :key, :actor,
                                  :command, :at)
            """;

    private static final String LOAD =
            """
            select version, at, type, body::text as body, by::text as by
            from request.fact
            where request_id = :id
            order by version
            """;

    private static final String LOCK =
            """
            with held as (
                select r.id, r.version from request.request r where r.id = :id for update
            )
            select f.version, f.at, f.type, f.body::text as body, f.by::text as by, h.version as latest
            from held h join request.fact f on f.request_id = h.id
            order by f.version
            """;

    private static final String LOAD_MANY =
            """
            select request_id, version, at, type, body::text as body, by::text as by
            from request.fact
            where request_id = any(:ids)
            order by request_id, version
            """;

    private final JdbcClient jdbc;

    JdbcFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns false, and does nothing, when someone else changed the request meanwhile. */
    boolean append(Appending appending) {
        return Boolean.TRUE.equals(
                jdbc.sql(APPEND)
                        .params(new Recording(appending).parameters())
                        .param("key", appending.key(), Types.OTHER)
                        .query(Boolean.class)
                        .single());
    }

    List<RecordedFact> load(CareRequestId id) {
        return jdbc.sql(LOAD).param("id", id.value()).query(JdbcFacts::fact).list();
    }

    /**
     * The request as it is, with everyone else held off until the transaction ends. Who had to wait
     * for the lock sees the facts from before the wait, and so asks again.
     */
    Optional<CareRequest> lock(CareRequestId id) {
        record Line(RecordedFact fact, int latest) {}
        var lines =
                jdbc.sql(LOCK)
                        .param("id", id.value())
                        .query((row, n) -> new Line(fact(row, n), row.getInt("latest")))
                        .list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var last = lines.getLast();
        return last.fact().version() == last.latest()
                ? Optional.of(Folding.fold(id, lines.stream().map(Line::fact).toList()))
                : find(id);
    }

    List<CareRequest> loadAll(List<CareRequestId> ids) {
        return stories(ids).entrySet().stream()
                .map(story -> Folding.fold(story.getKey(), story.getValue()))
                .toList();
    }

    /** The facts of each, oldest first. */
    Map<CareRequestId, List<RecordedFact>> stories(List<CareRequestId> ids) {
        record Line(CareRequestId id, RecordedFact fact) {}
        return jdbc
                .sql(LOAD_MANY)
                .param("ids", ids.stream().map(CareRequestId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Line(
                                        new CareRequestId(row.getObject("request_id", UUID.class)),
                                        fact(row, n)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Line::id, Collectors.mapping(Line::fact, Collectors.toList())));
    }

    Optional<CareRequest> find(CareRequestId id) {
        var facts = load(id);
        return facts.isEmpty() ? Optional.empty() : Optional.of(Folding.fold(id, facts));
    }

    private static RecordedFact fact(ResultSet row, int n) throws SQLException {
        return new RecordedFact(
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                FactJson.by(row.getString("by")),
                FactJson.event(row.getString("type"), row.getString("body")));
    }
}
