package nl.samenspoed.app.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What patients want and do not want, kept with the patient and not with a request, each word with
 * who said it and when. The caller answers for who sees it and leaves the line in the trail.
 */
@Component
public class TreatmentLimits {

    private static final String RECORD =
            """
            insert into patient.treatment_limit (
                patient, treatment, wish, source, remark, recorded_at, recorded_by, organisation)
            select :patient, t.treatment, t.wish, :source, :remark, :at, :by::jsonb ->> 'name',
                   (:by::jsonb ->> 'organisation')::uuid
            from unnest(:treatments::text[], :wishes::text[]) as t(treatment, wish)
            """;

    private static final String LATEST =
            """
            select distinct on (patient, treatment) *
            from patient.treatment_limit
            where patient = any(:patients)
            order by patient, treatment, id desc
            """;

    /** Every record of these persons, with where it was merged into. */
    private static final String SAME =
            """
            select s.record, m.survivor, m.limit_mark
            from patient.same(:patients) s left join patient.merge m on m.merged = s.record and m.undone_at is null
            """;

    private static final String HISTORY =
            """
            select l.* from patient.treatment_limit l
            where l.patient in (select s.record from patient.same(:patients) s)
            order by l.id desc
            """;

    private static final String ONE =
            """
            select * from patient.treatment_limit where id = :id
            """;

    private final JdbcClient jdbc;

    TreatmentLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For every patient asked for; of whom nothing was told all is unknown. */
    public Map<PatientId, Limits> now(Collection<PatientId> patients) {
        var holding = joined(patients);
        var now = new HashMap<PatientId, Limits>();
        patients.forEach(patient -> now.put(patient, holding.now(patient)));
        return now;
    }

    /**
     * What holds of a patient: of each treatment the latest that was told, and of records that were
     * merged since what each of them says.
     */
    public List<LimitTold> holding(PatientId patient) {
        return joined(List.of(patient)).holding(patient);
    }

    private JoinedLimits joined(Collection<PatientId> patients) {
        var joined = new JoinedLimits();
        jdbc.sql(SAME)
                .param("patients", JdbcMerges.uuids(patients))
                .query(
                        row -> {
                            joined.record(
                                    new PatientId(row.getObject("record", UUID.class)),
                                    Optional.ofNullable(row.getObject("survivor", UUID.class))
                                            .map(PatientId::new)
                                            .orElse(null),
                                    row.getLong("limit_mark"));
                        });
        jdbc.sql(LATEST)
                .param("patients", JdbcMerges.uuids(joined.records()))
                .query(TreatmentLimits::told)
                .list()
                .forEach(joined::told);
        return joined;
    }

    public Limits now(PatientId patient) {
        return now(List.of(patient)).getOrDefault(patient, Limits.UNKNOWN);
    }

    /** Everything that was ever told of any record of this person, latest first. */
    public List<LimitTold> history(PatientId patient) {
        return jdbc.sql(HISTORY)
                .param("patients", JdbcMerges.uuids(List.of(patient)))
                .query(TreatmentLimits::told)
                .list();
    }

    public Optional<LimitTold> find(long id) {
        return jdbc.sql(ONE).param("id", id).query(TreatmentLimits::told).optional();
    }

    /**
     * Adds what was told, inside the transaction of the caller, who decided that it may be.
     *
     * @param by the actor as the trail writes it
     * @return what is known now
     */
    public Limits record(
            PatientId patient,
            Map<TreatmentLimit, LimitWish> told,
            LimitSource source,
            @Nullable String remark,
            String by,
            Instant at) {
        var limits = List.copyOf(told.keySet());
        int written =
                jdbc.sql(RECORD)
                        .param("patient", patient.value())
                        .param("treatments", limits.stream().map(Enum::name).toArray(String[]::new))
                        .param(
                                "wishes",
                                limits.stream()
                                        .map(limit -> told.getOrDefault(limit, LimitWish.UNKNOWN))
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .param("source", source.name())
                        .param("remark", remark, Types.VARCHAR)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        if (written != told.size()) {
            throw new IllegalStateException("Wrote [%d] limits.".formatted(written));
        }
        return now(patient);
    }

    private static LimitTold told(ResultSet row, int n) throws SQLException {
        return new LimitTold(
                row.getLong("id"),
                new PatientId(row.getObject("patient", UUID.class)),
                TreatmentLimit.valueOf(row.getString("treatment")),
                LimitWish.valueOf(row.getString("wish")),
                LimitSource.valueOf(row.getString("source")),
                row.getString("remark"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                new OrganisationId(row.getObject("organisation", UUID.class)));
    }
}
