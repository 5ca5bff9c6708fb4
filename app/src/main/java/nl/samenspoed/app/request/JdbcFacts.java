package nl.samenspoed.app.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
            with changed as (
                update request.request r
                set version = n.version, phase = n.phase, open = n.open, ending = n.ending,
                    changed_at = n.changed_at, patient = n.patient, identity = n.identity,
                    lead = n.lead, lead_offered_to = n.lead_offered_to, parties = n.parties,
                    care = n.care, urgency = n.urgency, reassess_by = n.reassess_by,
                    open_offers = n.open_offers, awaiting_desk = n.awaiting_desk,
                    expected_at = n.expected_at, outcome_at = n.outcome_at
                from jsonb_populate_record(null::request.request, :row::jsonb) n
                where r.id = :id and r.version = :expected
                returning r.id, r.region, r.subregion, r.parties, r.patient
            ), fact as (
                insert into request.fact (request_id, version, at, type, body, by)
                select c.id, f.version, :at, f.type, f.body, :by::jsonb
                from changed c, jsonb_to_recordset(:facts::jsonb) as f(version int, type text, body jsonb)
                order by f.version
                returning version, type
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('request', c.id), :at) from changed c
                where cast(:key as uuid) is not null
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'request', c.id, array[c.patient],
                                    jsonb_build_object('command', :command)) from changed c
            ), published as (
                select stream.publish(:at, 'request.' || f.type, 'request', c.id, c.region, c.subregion,
                                      c.parties, '{}') from changed c, fact f
            )
            select (select count(*) from changed) as changed,
                   (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
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
        var after = appending.after();
        return jdbc.sql(APPEND)
                        .param("id", after.id().value())
                        .param("expected", appending.before().version())
                        .param("at", time(appending.at()))
                        .param(
                                "facts",
                                FactJson.facts(
                                        appending.before().version() + 1, appending.events()))
                        .param("by", appending.by())
                        .param("row", FactJson.row(RequestRow.of(after)))
                        .param("key", appending.key(), java.sql.Types.OTHER)
                        .param("actor", appending.actor())
                        .param("command", appending.command())
                        .query((row, n) -> row.getInt("changed"))
                        .single()
                == 1;
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

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
