package nl.samenspoed.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail, newest first, as far as the reader's scope reaches. */
class JdbcTrail {

    private static final String PAGE =
            """
            select id, at, action, person, person_name, role, organisation, on_behalf_of, via,
                   origin, purpose, subject_kind, subject_id, patients, detail, outcome
            from audit.entry
            where at >= :from
              and (at, id) < (:before, :beforeId)
              and (cast(:patient as uuid) is null or patients @> array[cast(:patient as uuid)])
              and (cast(:person as uuid) is null or person = :person)
              and (cast(:organisation as uuid) is null or organisation = :organisation)
            order by at desc, id desc
            limit :limit
            """;

    private static final String SEEN =
            """
            select organisation, role, how, count(*) as times, max(at) as last
            from (
                select organisation, role, at,
                       case when action = 'emergency' or jsonb_exists(detail, 'emergency') then 'EMERGENCY'
                            when subject_kind = 'elsewhere' and action = 'search' then 'ELSEWHERE'
                            when action in ('create', 'update') then 'WRITTEN'
                            when action = 'search' then 'LISTED'
                            else 'READ' end as how
                from audit.entry
                where patients && :patients::uuid[] and via <> 'system' and role <> :reader
                  and not (subject_kind = 'elsewhere' and action = 'execute')
            ) e
            group by organisation, role, how
            order by array_position(array['EMERGENCY', 'ELSEWHERE', 'WRITTEN', 'READ', 'LISTED'], how), max(at) desc
            limit 200
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    JdbcTrail(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    TrailPage list(Actor reader, TrailQuery query) {
        var after = query.after();
        var found =
                jdbc.sql(PAGE)
                        .param("from", at(query.from()))
                        .param("before", at(after == null ? query.until() : after.at()))
                        .param("beforeId", after == null ? 0L : after.id())
                        .param("patient", patient(query.about()))
                        .param("person", person(query.about()))
                        .param("organisation", onlyOrganisation(reader))
                        .param("limit", query.limit() + 1)
                        .query(this::entry)
                        .list();
        if (found.size() <= query.limit()) {
            return new TrailPage(found, null);
        }
        var page = found.subList(0, query.limit());
        var last = page.getLast();
        return new TrailPage(page, new TrailQuery.Cursor(last.at(), last.id()));
    }

    List<DataSeen> seen(Collection<UUID> records, String reader) {
        return jdbc.sql(SEEN)
                .param("patients", records.toArray(UUID[]::new))
                .param("reader", reader)
                .query(
                        (row, n) ->
                                new DataSeen(
                                        new OrganisationId(
                                                row.getObject("organisation", UUID.class)),
                                        row.getString("role"),
                                        DataSeen.How.valueOf(row.getString("how")),
                                        row.getLong("times"),
                                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable UUID patient(TrailQuery.About about) {
        return switch (about) {
            case TrailQuery.About.Patient(UUID patient) -> patient;
            case TrailQuery.About.Person(var _), TrailQuery.About.Everything() -> null;
        };
    }

    private static @Nullable UUID person(TrailQuery.About about) {
        return switch (about) {
            case TrailQuery.About.Person(PersonId person) -> person.value();
            case TrailQuery.About.Patient(var _), TrailQuery.About.Everything() -> null;
        };
    }

    /**
     * Each organisation is responsible for its own log, so a reader for a region sees no more than
     * one for an organisation; only a reader for the country sees all.
     */
    private static @Nullable UUID onlyOrganisation(Actor reader) {
        return switch (reader.scope()) {
            case Scope.Country() -> null;
            case Scope.InRegion(var _),
                    Scope.InSubregion(var _),
                    Scope.AmongDesks(var _, var _),
                    Scope.OwnOrganisation() ->
                    reader.organisation().value();
        };
    }

    private TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getString("role"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("on_behalf_of"),
                row.getString("via"),
                row.getString("origin"),
                row.getString("purpose"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                patients(row),
                detail(row),
                row.getString("outcome"));
    }

    private Map<String, String> detail(ResultSet row) throws SQLException {
        var detail = new LinkedHashMap<String, String>();
        json.readTree(row.getString("detail"))
                .forEachEntry((key, value) -> detail.put(key, text(value)));
        return detail;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static List<UUID> patients(ResultSet row) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray("patients").getArray());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
