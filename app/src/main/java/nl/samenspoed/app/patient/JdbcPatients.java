package nl.samenspoed.app.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Patients in PostgreSQL. */
@Component
class JdbcPatients {

    /** A patient with the organisation that entered it. */
    record Entered(Patient patient, OrganisationId by) {}

    private static final String LIST =
            """
            select * from patient.patient where id = any(:ids)
            """;

    private static final String LIST_WITH_MERGED =
            """
            select p.*, exists (select 1 from patient.merge m
                                where m.merged = p.id and m.undone_at is null) as merged
            from patient.patient p where p.id = any(:ids)
            """;

    /**
     * Each branch uses its own index; a null matches nothing. What matches a merged record finds
     * the one that is shown for it.
     */
    private static final String SEARCH =
            """
            select p.* from patient.patient p
            where p.id in (
                select s.survivor from patient.survivors(array(
                    select id from patient.patient where bsn = :bsn
                    union
                    select id from patient.patient where phone = :phone
                    union
                    select id from patient.patient where search_name = :name and birth_date = :birth
                    union
                    select id from patient.patient
                    where birth_date = :birth and name_keys && :sounds::text[])) s)
            order by p.changed_at desc, p.id
            limit :limit
            """;

    private static final String ENTER =
            """
            with entered as (
                select patient.enter(:fields::jsonb, :at) as id
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('patient', e.id), :at) from entered e
            ), audited as (
                select audit.record(:at, 'create', :by::jsonb, 'patient', e.id, array[e.id], '{}') from entered e
            )
            select (select count(*) from answered) + (select count(*) from audited) as effects
            """;

    private static final String CHANGE =
            """
            with changed as (
                update patient.patient p
                set version = p.version + 1, identity = n.identity, bsn = n.bsn, bsn_state = n.bsn_state,
                    given_names = n.given_names, prefix = n.prefix, family_name = n.family_name,
                    search_name = n.search_name, name_keys = n.name_keys, birth_date = n.birth_date, gender = n.gender,
                    no_bsn = n.no_bsn, mother = n.mother, born_at = n.born_at, birth_order = n.birth_order,
                    phone = n.phone, address = n.address, postcode = n.postcode,
                    municipality = n.municipality, gp_name = n.gp_name,
                    gp_organisation = n.gp_organisation, changed_at = :at
                from jsonb_populate_record(null::patient.patient, :fields::jsonb) n
                where p.id = n.id and p.version = :expected
                returning p.id
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'patient', c.id, array[c.id], '{}') from changed c
            )
            select count(*) from audited
            """;

    /** By the record that is shown, with all that is merged into it. */
    private static final String OF_PRACTICE =
            """
            select s.record
            from patient.same(array(
                select id from patient.patient p
                where p.gp_organisation = :practice
                  and not exists (select 1 from patient.merge m where m.merged = p.id and m.undone_at is null))) s
            """;

    private static final String ENTERED_BY =
            """
            select id from patient.patient where id = any(:ids) and entered_by = :organisation
            """;

    private final JdbcClient jdbc;

    JdbcPatients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entered> list(Collection<PatientId> ids) {
        return jdbc.sql(LIST)
                .param("ids", JdbcMerges.uuids(ids))
                .query(JdbcPatients::entered)
                .list();
    }

    /** The same, but empty when one of them is shown under another. */
    Optional<List<Entered>> listUnlessMerged(Collection<PatientId> ids) {
        record Listed(Entered entered, boolean merged) {}
        var listed =
                jdbc.sql(LIST_WITH_MERGED)
                        .param("ids", JdbcMerges.uuids(ids))
                        .query((row, n) -> new Listed(entered(row, n), row.getBoolean("merged")))
                        .list();
        return listed.stream().anyMatch(Listed::merged)
                ? Optional.empty()
                : Optional.of(listed.stream().map(Listed::entered).toList());
    }

    Set<PatientId> ofPractice(OrganisationId practice) {
        return new HashSet<>(
                jdbc.sql(OF_PRACTICE)
                        .param("practice", practice.value())
                        .query((row, n) -> new PatientId(row.getObject("record", UUID.class)))
                        .list());
    }

    Set<PatientId> enteredBy(OrganisationId organisation, Collection<PatientId> among) {
        return new HashSet<>(
                jdbc.sql(ENTERED_BY)
                        .param("ids", JdbcMerges.uuids(among))
                        .param("organisation", organisation.value())
                        .query((row, n) -> new PatientId(row.getObject("id", UUID.class)))
                        .list());
    }

    List<Entered> search(PatientSearch search, int limit) {
        var bsn = search.bsn();
        var name = search.familyName();
        return jdbc.sql(SEARCH)
                .param("bsn", bsn == null ? null : bsn.digits(), Types.VARCHAR)
                .param("phone", search.phone(), Types.VARCHAR)
                .param("name", name == null ? null : PatientSearch.searchName(name), Types.VARCHAR)
                .param("sounds", keys(name))
                .param("birth", search.birthDate(), Types.DATE)
                .param("limit", limit)
                .query(JdbcPatients::entered)
                .list();
    }

    private static String[] keys(@Nullable String name) {
        return name == null ? new String[0] : DutchName.keys(name).toArray(String[]::new);
    }

    void enter(String fields, UUID key, UUID actor, String by, Instant at) {
        jdbc.sql(ENTER)
                .param("fields", fields)
                .param("key", key)
                .param("actor", actor)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Returns false when the patient was changed meanwhile. */
    boolean change(String fields, int expected, String by, Instant at) {
        return jdbc.sql(CHANGE)
                        .param("fields", fields)
                        .param("expected", expected)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static Entered entered(ResultSet row, int n) throws SQLException {
        var bsn = row.getString("bsn");
        var gp = row.getObject("gp_organisation", UUID.class);
        var details =
                new PatientDetails(
                        Identity.valueOf(row.getString("identity")),
                        bsn == null ? null : new Bsn(bsn),
                        BsnState.valueOf(row.getString("bsn_state")),
                        row.getString("given_names"),
                        row.getString("prefix"),
                        row.getString("family_name"),
                        birthDate(row),
                        Gender.valueOf(row.getString("gender")),
                        row.getString("phone"),
                        row.getString("address"),
                        row.getString("postcode"),
                        row.getString("municipality"),
                        row.getString("gp_name"),
                        gp == null ? null : new OrganisationId(gp),
                        row.getBoolean("demo"),
                        noBsn(row),
                        birth(row));
        var patient =
                new Patient(
                        new PatientId(row.getObject("id", UUID.class)),
                        row.getInt("version"),
                        details,
                        row.getObject("changed_at", OffsetDateTime.class).toInstant());
        return new Entered(patient, new OrganisationId(row.getObject("entered_by", UUID.class)));
    }

    private static @Nullable NoBsn noBsn(ResultSet row) throws SQLException {
        var why = row.getString("no_bsn");
        return why == null ? null : NoBsn.valueOf(why);
    }

    private static @Nullable Birth birth(ResultSet row) throws SQLException {
        var mother = row.getObject("mother", UUID.class);
        var at = row.getObject("born_at", OffsetDateTime.class);
        return Birth.of(
                mother == null ? null : new PatientId(mother),
                at == null ? null : at.toInstant(),
                row.getObject("birth_order", Integer.class));
    }

    private static @Nullable LocalDate birthDate(ResultSet row) throws SQLException {
        return row.getObject("birth_date", LocalDate.class);
    }
}
