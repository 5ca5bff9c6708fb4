package nl.samenspoed.app.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.command.SharedCommit;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.util.RawValue;

/**
 * Opens requests in PostgreSQL: facts, row, new patient, answer, audit line and events of all that
 * are opened at the same moment in one statement and one commit, or nothing at all.
 */
@Component
class JdbcOpenings {

    private static final int MOST_AT_ONCE = 50;

    private static final String OPEN =
            """
            with batch as materialized (
                select o.*, nextval('request.number') as number
                from jsonb_to_recordset(:openings::jsonb) as o(
                    id uuid, at timestamptz, actor uuid, account jsonb, key uuid, patient jsonb, fields jsonb, facts jsonb)
            ), entered as (
                select patient.enter(b.patient, b.at) from batch b where b.patient is not null
            ), fact as (
                insert into request.fact (request_id, version, at, type, body, by)
                select b.id, f.version, b.at, f.type,
                       case when f.version = 1 then f.body || jsonb_build_object('number', b.number) else f.body end,
                       b.account
                from batch b
                cross join lateral jsonb_to_recordset(b.facts) as f(version int, type text, body jsonb)
                returning request_id, type
            ), opened as (
                insert into request.request (
                    id, number, version, phase, open, ending, opened_at, changed_at, channel, headline,
                    callback_number, patient, identity, requester, desk, lead, lead_offered_to, region,
                    subregion, municipality, parties, care, urgency, reassess_by, open_offers)
                select r.id, b.number, r.version, r.phase, r.open, r.ending, r.opened_at, r.changed_at,
                       r.channel, r.headline, r.callback_number, r.patient, r.identity, r.requester,
                       r.desk, r.lead, r.lead_offered_to, r.region, r.subregion, r.municipality,
                       r.parties, r.care, r.urgency, r.reassess_by, r.open_offers
                from batch b cross join lateral jsonb_populate_record(null::request.request, b.fields) r
                returning id, number, region, subregion, parties, patient
            ), answered as (
                select command.remember(b.key, b.actor, jsonb_build_object('request', b.id), b.at) from batch b
            ), audited as (
                select audit.record(b.at, 'create', b.account, 'request', o.id, array[o.patient],
                                    jsonb_build_object('command', 'open'))
                from batch b join opened o on o.id = b.id
            ), published as (
                select stream.publish(b.at, 'request.' || f.type, 'request', o.id, o.region, o.subregion,
                                      o.parties, '{}')
                from batch b join opened o on o.id = b.id join fact f on f.request_id = o.id
            )
            select o.id, o.number, (select count(*) from answered) + (select count(*) from audited)
                                   + (select count(*) from published) + (select count(*) from entered) as effects
            from opened o
            """;

    private final JdbcClient jdbc;
    private final SharedCommit<Opening, Long> shared =
            new SharedCommit<>(
                    MOST_AT_ONCE, this::open, DataIntegrityViolationException.class::isInstance);

    JdbcOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the number people will call the request by. */
    long write(Opening opening) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A request is opened by a transaction of its own");
        }
        return shared.write(opening);
    }

    private List<Long> open(List<Opening> openings) {
        record Line(UUID id, long number) {}
        var numbers =
                jdbc
                        .sql(OPEN)
                        .param(
                                "openings",
                                FactJson.openings(
                                        openings.stream().map(JdbcOpenings::fields).toList()))
                        .query(
                                (row, n) ->
                                        new Line(
                                                row.getObject("id", UUID.class),
                                                row.getLong("number")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Line::id, Line::number));
        return openings.stream().map(o -> numbers.get(o.request().id().value())).toList();
    }

    private static Map<String, Object> fields(Opening opening) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", opening.request().id().value());
        fields.put("at", opening.at());
        fields.put("actor", opening.actor());
        fields.put("account", new RawValue(opening.by()));
        fields.put("key", opening.key());
        if (opening.patientFields() != null) {
            fields.put("patient", new RawValue(opening.patientFields()));
        }
        fields.put("fields", RequestRow.of(opening.request()));
        fields.put("facts", FactJson.factList(1, opening.events()));
        return fields;
    }
}
