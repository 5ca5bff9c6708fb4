package nl.samenspoed.app.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records are of one person, in PostgreSQL. */
@Component
class JdbcMerges {

    /** Who commands, as the statements want it. */
    record By(Actor actor, CommandKey key, String account, Instant at) {}

    private static final String LOCK =
            """
            select id from patient.patient where id = any(:ids) order by id for update
            """;

    private static final String MERGE =
            """
            with merge as (
                insert into patient.merge (merged, survivor, reason, limit_mark, merged_at, merged_by, organisation)
                select :merged, :survivor, :reason, coalesce(max(l.id), 0), :at, :name, :organisation
                from patient.treatment_limit l
                returning id
            ), seen as (
                update patient.patient set version = version + 1, changed_at = :at
                where id = any(array[:merged::uuid, :survivor::uuid])
                returning id
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('merged', :merged::uuid), :at)
            ), audited as (
                select audit.record(:at, 'update', :account::jsonb, 'patient', :survivor,
                                    array[:survivor::uuid, :merged::uuid],
                                    jsonb_build_object('command', 'merge', 'merge', m.id))
                from merge m
            )
            select (select count(*) from seen) + (select count(*) from answered) + (select count(*) from audited)
            """;

    private static final String SPLIT =
            """
            with split as (
                update patient.merge
                set undone_at = :at, undone_by = :name, undone_organisation = :organisation, undone_reason = :reason
                where merged = :merged and undone_at is null
                returning id
            ), seen as (
                update patient.patient set version = version + 1, changed_at = :at
                where id = any(:changed)
                returning id
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('split', :merged::uuid), :at)
            ), audited as (
                select audit.record(:at, 'update', :account::jsonb, 'patient', :survivor,
                                    array[:survivor::uuid, :merged::uuid],
                                    jsonb_build_object('command', 'split', 'merge', s.id))
                from split s
            )
            select (select count(*) from split) + (select count(*) from answered) + (select count(*) from audited)
            """;

    private static final String HOLDING =
            """
            select * from patient.merge where merged = any(:ids) and undone_at is null
            """;

    private static final String HISTORY =
            """
            select m.* from patient.merge m
            where exists (select 1 from patient.same(:ids) s where s.record in (m.merged, m.survivor))
            order by m.id desc
            limit 100
            """;

    private static final String SAME =
            """
            select survivor, record from patient.same(:ids)
            """;

    private static final String SURVIVORS =
            """
            select asked, survivor from patient.survivors(:ids)
            """;

    private final JdbcClient jdbc;

    JdbcMerges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, so that two commands about the same never wait for each other. */
    void lock(Collection<PatientId> ids) {
        var unused = jdbc.sql(LOCK).param("ids", uuids(ids)).query(UUID.class).list();
    }

    void merge(PatientId survivor, PatientId merged, String reason, By by) {
        int effects =
                with(jdbc.sql(MERGE), survivor, merged, reason, by).query(Integer.class).single();
        if (effects != 4) {
            throw new IllegalStateException("Had [%d] effects.".formatted(effects));
        }
    }

    void split(
            PatientId survivor,
            PatientId merged,
            Collection<PatientId> changed,
            String reason,
            By by) {
        int effects =
                with(jdbc.sql(SPLIT), survivor, merged, reason, by)
                        .param("changed", uuids(changed))
                        .query(Integer.class)
                        .single();
        if (effects != 3) {
            throw new IllegalStateException("Had [%d] effects.".formatted(effects));
        }
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement,
            PatientId survivor,
            PatientId merged,
            String reason,
            By by) {
        return statement
                .param("merged", merged.value())
                .param("survivor", survivor.value())
                .param("reason", reason)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("name", by.actor().name())
                .param("organisation", by.actor().organisation().value())
                .param("key", by.key().value())
                .param("actor", by.actor().id().value())
                .param("account", by.account());
    }

    /** Those of these records that are merged into another, by what is merged. */
    Map<PatientId, PatientMerge> holding(Collection<PatientId> ids) {
        var holding = new HashMap<PatientId, PatientMerge>();
        jdbc.sql(HOLDING)
                .param("ids", uuids(ids))
                .query(JdbcMerges::merge)
                .list()
                .forEach(merge -> holding.put(merge.merged(), merge));
        return holding;
    }

    /** Everything that was said of the records of this person, latest first. */
    List<PatientMerge> history(PatientId id) {
        return jdbc.sql(HISTORY).param("ids", uuids(List.of(id))).query(JdbcMerges::merge).list();
    }

    /** Every record of these persons, with the one that is shown. */
    Map<PatientId, PatientId> same(Collection<PatientId> ids) {
        return pairs(SAME, ids, "record");
    }

    /** For each of these records the one that is shown. */
    Map<PatientId, PatientId> survivors(Collection<PatientId> ids) {
        return pairs(SURVIVORS, ids, "asked");
    }

    private Map<PatientId, PatientId> pairs(
            String statement, Collection<PatientId> ids, String record) {
        var pairs = new HashMap<PatientId, PatientId>();
        jdbc.sql(statement)
                .param("ids", uuids(ids))
                .query(
                        row -> {
                            pairs.put(id(row, record), id(row, "survivor"));
                        });
        return pairs;
    }

    private static PatientMerge merge(ResultSet row, int n) throws SQLException {
        return new PatientMerge(
                row.getLong("id"),
                id(row, "merged"),
                id(row, "survivor"),
                new PatientMerge.Said(
                        row.getString("reason"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                        row.getString("merged_by"),
                        new OrganisationId(row.getObject("organisation", UUID.class))),
                undone(row));
    }

    private static PatientMerge.@Nullable Said undone(ResultSet row) throws SQLException {
        var at = row.getObject("undone_at", OffsetDateTime.class);
        return at == null
                ? null
                : new PatientMerge.Said(
                        row.getString("undone_reason"),
                        at.toInstant(),
                        row.getString("undone_by"),
                        new OrganisationId(row.getObject("undone_organisation", UUID.class)));
    }

    private static PatientId id(ResultSet row, String column) throws SQLException {
        return new PatientId(row.getObject(column, UUID.class));
    }

    static UUID[] uuids(Collection<PatientId> ids) {
        return ids.stream().map(PatientId::value).toArray(UUID[]::new);
    }
}
