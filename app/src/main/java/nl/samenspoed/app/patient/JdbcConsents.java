package nl.samenspoed.app.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words of consent in PostgreSQL. */
@Component
class JdbcConsents {

    private static final String RECORD =
            """
            with said as (
                insert into patient.consent (
                    patient, holder, asker, choice, speaker, means, recorded_at, recorded_by, organisation)
                select :patient, h.holder, a.asker, :choice, :speaker, :means, :at, :name, :organisation
                from unnest(:holders::text[]) with ordinality as h(holder, place),
                     unnest(:askers::text[]) with ordinality as a(asker, place)
                order by h.place, a.place
                returning id
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('consent', :patient::uuid), :at)
            ), audited as (
                select audit.record(:at, 'update', :account::jsonb, 'consent', :patient, array[:patient::uuid],
                                    jsonb_build_object('command', 'record', 'choice', :choice::text,
                                                       'pairs', (select count(*) from said)))
            )
            select (select count(*) from answered) + (select count(*) from audited) as effects
            """;

    private static final String HISTORY =
            """
            select * from patient.consent
            where patient in (select s.record from patient.same(array[:patient::uuid]) s)
            order by id desc
            limit 500
            """;

    private static final String ONE =
            """
            select * from patient.consent where id = :id
            """;

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(
            Actor actor,
            String account,
            CommandKey key,
            PatientId patient,
            ConsentStatement said,
            Instant at) {
        int effects =
                jdbc.sql(RECORD)
                        .param("patient", patient.value())
                        .param("holders", said.holders().stream().sorted().toArray(String[]::new))
                        .param("askers", said.askers().stream().sorted().toArray(String[]::new))
                        .param("choice", said.choice().name())
                        .param("speaker", said.speaker().name())
                        .param("means", said.means().name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("name", actor.name())
                        .param("organisation", actor.organisation().value())
                        .param("key", key.value())
                        .param("actor", actor.id().value())
                        .param("account", account)
                        .query(Integer.class)
                        .single();
        if (effects != 2) {
            throw new IllegalStateException("Had [%d] effects.".formatted(effects));
        }
    }

    List<ConsentTold> history(PatientId patient) {
        return jdbc.sql(HISTORY).param("patient", patient.value()).query(JdbcConsents::told).list();
    }

    Optional<ConsentTold> find(long id) {
        return jdbc.sql(ONE).param("id", id).query(JdbcConsents::told).optional();
    }

    private static ConsentTold told(ResultSet row, int n) throws SQLException {
        return new ConsentTold(
                row.getLong("id"),
                new PatientId(row.getObject("patient", UUID.class)),
                row.getString("holder"),
                row.getString("asker"),
                ConsentChoice.valueOf(row.getString("choice")),
                ConsentSpeaker.valueOf(row.getString("speaker")),
                ConsentMeans.valueOf(row.getString("means")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                new OrganisationId(row.getObject("organisation", UUID.class)));
    }
}
