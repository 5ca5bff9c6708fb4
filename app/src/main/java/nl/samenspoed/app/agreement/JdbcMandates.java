package nl.samenspoed.app.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs for whom, in PostgreSQL; written inside the transaction of the step. */
@Component
class JdbcMandates {

    private final JdbcClient jdbc;
    private final JdbcSteps steps;

    JdbcMandates(JdbcClient jdbc, JdbcSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** In the order of giving. */
    List<SigningMandate> list(UUID version) {
        return jdbc.sql("select * from agreement.mandate where version = :id order by given_at, id")
                .param("id", version)
                .query(JdbcMandates::row)
                .list();
    }

    void give(JdbcSteps.By by, AgreementCommand.LetSign let, Instant until) {
        steps.one(
                jdbc.sql(
                                """
                                insert into agreement.mandate (id, version, party, signer, role, given_at, given_by, until)
                                values (:id, :version, :party, :signer, :role, :at, :name, :until)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("version", let.version())
                        .param("party", by.actor().organisation().value())
                        .param("signer", let.signer().value())
                        .param("role", let.role())
                        .param("at", JdbcSteps.time(by.at()))
                        .param("name", by.actor().name())
                        .param("until", JdbcSteps.time(until))
                        .update());
        steps.tell(by, let.version(), "mandate-given");
    }

    void withdraw(JdbcSteps.By by, UUID version, SigningMandate mandate) {
        steps.one(
                jdbc.sql(
                                """
                                update agreement.mandate set withdrawn_at = :at, withdrawn_by = :name
                                where id = :id and withdrawn_at is null
                                """)
                        .param("id", mandate.id())
                        .param("at", JdbcSteps.time(by.at()))
                        .param("name", by.actor().name())
                        .update());
        steps.tell(by, version, "mandate-withdrawn");
    }

    private static SigningMandate row(ResultSet row, int n) throws SQLException {
        return new SigningMandate(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("party", UUID.class)),
                new OrganisationId(row.getObject("signer", UUID.class)),
                row.getString("role"),
                new AgreementVersion.Step(
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        row.getString("given_by")),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                withdrawn(row));
    }

    private static AgreementVersion.@Nullable Step withdrawn(ResultSet row) throws SQLException {
        var at = row.getObject("withdrawn_at", OffsetDateTime.class);
        return at == null
                ? null
                : new AgreementVersion.Step(at.toInstant(), row.getString("withdrawn_by"));
    }
}
