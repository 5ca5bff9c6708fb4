package nl.samenspoed.app.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.ConsentAnswer;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That was asked, in PostgreSQL; each write is one statement with its line in the trail. */
@Component
class JdbcAsked {

    static final String NO_CONSENT = "NO_CONSENT";
    static final String TOLD = "TOLD";

    /** Who wants what of whom, and by which right. */
    record Question(
            UUID id,
            CareRequestId request,
            PatientId patient,
            String source,
            ConsentAnswer consent,
            @Nullable UUID emergency) {

        static Question of(
                CareRequest request,
                String source,
                ConsentAnswer consent,
                @Nullable UUID emergency) {
            return new Question(
                    UUID.randomUUID(), request.id(), request.patient(), source, consent, emergency);
        }
    }

    /** Nothing went out without consent, so it was no search. */
    private static final String ASK =
            """
            with asked as (
                insert into elsewhere.asked (
                    id, request, patient, at, person, person_name, role, organisation, source, consent, emergency,
                    answer, answered_at)
                values (:id, :request, :patient, :at, :person, :name, :role, :organisation, :source, :consent,
                        :emergency, :answer, case when :answer::text is null then null else :at::timestamptz end)
                returning id
            ), audited as (
                select audit.record(:at, case when :answer::text is null then 'search' else 'execute' end,
                                    :account::jsonb, 'elsewhere', :request, array[:patient::uuid],
                                    jsonb_strip_nulls(jsonb_build_object(
                                        'asked', :id::uuid, 'source', :source::text, 'consent', :consent::text,
                                        'emergency', :emergency::uuid, 'answer', :answer::text)))
                from asked
            )
            select count(*) from audited
            """;

    private static final String ANSWER =
            """
            with answered as (
                update elsewhere.asked set answer = :answer, answered_at = :at
                where id = :id and answer is null
                returning *
            ), audited as (
                select audit.record(:at, case when :answer = 'TOLD' then 'read' else 'execute' end,
                                    :account::jsonb, 'elsewhere', a.request, array[a.patient],
                                    jsonb_strip_nulls(jsonb_build_object(
                                        'asked', a.id, 'source', a.source, 'emergency', a.emergency,
                                        'answer', a.answer)))
                from answered a
            )
            select count(*) from audited
            """;

    private static final String OF_REQUEST =
            """
            select * from elsewhere.asked where request = :request order by at desc, id limit 20
            """;

    private final JdbcClient jdbc;

    JdbcAsked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param answer when there is one already
     */
    void ask(Actor actor, String account, Question question, @Nullable String answer, Instant at) {
        one(
                jdbc.sql(ASK)
                        .param("id", question.id())
                        .param("request", question.request().value())
                        .param("patient", question.patient().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("person", actor.id().value())
                        .param("name", actor.name())
                        .param("role", actor.role())
                        .param("organisation", actor.organisation().value())
                        .param("source", question.source())
                        .param("consent", question.consent().name())
                        .param("emergency", question.emergency(), Types.OTHER)
                        .param("answer", answer, Types.VARCHAR)
                        .param("account", account)
                        .query(Integer.class)
                        .single());
    }

    void answer(String account, UUID id, String answer, Instant at) {
        one(
                jdbc.sql(ANSWER)
                        .param("id", id)
                        .param("answer", answer)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .query(Integer.class)
                        .single());
    }

    private static void one(int lines) {
        if (lines != 1) {
            throw new IllegalStateException("Left [%d] lines in the trail.".formatted(lines));
        }
    }

    List<Asked> of(CareRequestId request) {
        return jdbc.sql(OF_REQUEST)
                .param("request", request.value())
                .query(JdbcAsked::asked)
                .list();
    }

    private static Asked asked(ResultSet row, int n) throws SQLException {
        return new Asked(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person_name"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("source"),
                ConsentAnswer.valueOf(row.getString("consent")),
                row.getObject("emergency") != null,
                row.getString("answer"));
    }
}
