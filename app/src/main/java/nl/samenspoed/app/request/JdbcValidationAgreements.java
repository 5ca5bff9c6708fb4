package nl.samenspoed.app.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements in PostgreSQL; what was said last of a place counts, and what was before stays. */
@Component
class JdbcValidationAgreements implements ValidationAgreements {

    private static final String MOST_SPECIFIC =
            """
            select a.* from request.validation_agreement a
            where a.subregion = :subregion or a.region = :region
            order by a.subregion is not null desc, a.number desc
            limit 1
            """;

    private static final String LATEST =
            """
            select distinct on (a.region, a.subregion) a.* from request.validation_agreement a
            order by a.region, a.subregion, a.number desc
            """;

    private static final String SAY =
            """
            with said as (
                insert into request.validation_agreement (region, subregion, urgencies, outcomes, at, by)
                values (:region, :subregion, :urgencies, :outcomes, :at, :name)
                returning number, region, subregion, urgencies, outcomes
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('validation', s.number), :at) from said s
            ), audited as (
                select audit.record(:at, 'update', :account::jsonb, 'validation-agreement',
                                    coalesce(s.subregion, s.region), '{}',
                                    jsonb_build_object('urgencies', s.urgencies, 'outcomes', s.outcomes)) from said s
            )
            select (select count(*) from answered) + (select count(*) from audited) as effects from said
            """;

    private final JdbcClient jdbc;

    JdbcValidationAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Look> find(
            RegionId region, SubregionId subregion, @Nullable Urgency urgency, Care decided) {
        return jdbc.sql(MOST_SPECIFIC)
                .param("region", region.value())
                .param("subregion", subregion.value())
                .query(JdbcValidationAgreements::agreement)
                .optional()
                .filter(agreed -> agreed.covers(urgency, decided))
                .map(_ -> new Look(null));
    }

    List<ValidationAgreement> list() {
        return jdbc.sql(LATEST).query(JdbcValidationAgreements::agreement).list();
    }

    /**
     * @param account the actor as JSON
     */
    void say(UUID key, UUID person, String account, ValidationAgreement agreed) {
        var region = agreed.region();
        var subregion = agreed.subregion();
        jdbc.sql(SAY)
                .param("region", region == null ? null : region.value(), Types.OTHER)
                .param("subregion", subregion == null ? null : subregion.value(), Types.OTHER)
                .param(
                        "urgencies",
                        agreed.urgencies().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("outcomes", agreed.outcomes().stream().sorted().toArray(String[]::new))
                .param("at", agreed.at().atOffset(ZoneOffset.UTC))
                .param("name", agreed.by())
                .param("key", key)
                .param("person", person)
                .param("account", account)
                .query((row, n) -> row.getInt("effects"))
                .single();
    }

    private static ValidationAgreement agreement(ResultSet row, int n) throws SQLException {
        var region = row.getObject("region", UUID.class);
        var subregion = row.getObject("subregion", UUID.class);
        return new ValidationAgreement(
                region == null ? null : new RegionId(region),
                subregion == null ? null : new SubregionId(subregion),
                texts(row, "urgencies").stream().map(Urgency::valueOf).collect(Collectors.toSet()),
                texts(row, "outcomes"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .collect(Collectors.toSet());
    }
}
