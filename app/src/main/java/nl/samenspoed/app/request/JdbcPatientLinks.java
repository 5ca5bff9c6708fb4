package nl.samenspoed.app.request;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Patient links in PostgreSQL; no statement compares a token, only its digest. */
@Component
class JdbcPatientLinks {

    /** A link that stands open to a browser. */
    record Session(UUID link, CareRequestId request, Instant until) {}

    private static final String MAKE =
            """
            with replaced as (
                update request.patient_link set replaced_at = :at
                where request = :request and opened_at is null and replaced_at is null
                returning id
            ), made as (
                insert into request.patient_link (
                    id, request, patient, token_hash, made_at, made_by, organisation, expires_at)
                values (:id, :request, :patient, :hash, :at, :name, :organisation, :expires)
                returning *
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('link', :id::uuid), :at)
            ), audited as (
                select audit.record(:at, 'update', :account::jsonb, 'request', m.request, array[:patient::uuid],
                                    jsonb_build_object('command', 'make-patient-link', 'link', m.id))
                from made m
            )
            select (select count(*) from answered) + (select count(*) from audited) as effects
            """;

    /** The attempt counts before the date is looked at, so that many at one moment count too. */
    private static final String TRY =
            """
            update request.patient_link set attempts = attempts + 1
            where token_hash = :hash and opened_at is null and replaced_at is null
              and expires_at > :now and attempts < :most
              and patient = (select r.patient from request.request r where r.id = patient_link.request)
            returning *
            """;

    private static final String OPEN =
            """
            with opened as (
                update request.patient_link
                set opened_at = :at, session_hash = :hash, session_until = :until
                where id = :id and opened_at is null
                returning *
            ), audited as (
                select audit.record(:at, 'execute', :account::jsonb, 'patient-link', o.id, array[:patient::uuid],
                                    jsonb_build_object('command', 'open', 'request', o.request))
                from opened o
            )
            select count(*) from audited
            """;

    private static final String SESSION =
            """
            select l.id, l.request, l.session_until
            from request.patient_link l join request.request r on r.id = l.request and r.patient = l.patient
            where l.session_hash = :hash and l.session_until > :now
            """;

    private static final String CLOSE =
            """
            update request.patient_link set session_until = :now
            where session_hash = :hash and session_until > :now
            """;

    private static final String LIST =
            """
            select * from request.patient_link where request = :request order by made_at desc, id limit 20
            """;

    private final JdbcClient jdbc;

    JdbcPatientLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(
            Actor actor,
            String account,
            CommandKey key,
            CareRequest request,
            String hash,
            Instant at,
            Instant expires) {
        int effects =
                jdbc.sql(MAKE)
                        .param("id", UUID.randomUUID())
                        .param("request", request.id().value())
                        .param("patient", request.patient().value())
                        .param("hash", hash)
                        .param("at", time(at))
                        .param("name", actor.name())
                        .param("organisation", actor.organisation().value())
                        .param("expires", time(expires))
                        .param("key", key.value())
                        .param("actor", actor.id().value())
                        .param("account", account)
                        .query(Integer.class)
                        .single();
        if (effects != 2) {
            throw new IllegalStateException("Making a link had [%d] effects.".formatted(effects));
        }
    }

    /** Counts one more attempt; empty when the link does not work, or not any more. */
    Optional<PatientLink> attempt(String hash, Instant now) {
        return jdbc.sql(TRY)
                .param("hash", hash)
                .param("now", time(now))
                .param("most", PatientLink.MOST_ATTEMPTS)
                .query(JdbcPatientLinks::link)
                .optional();
    }

    /** Returns false when somebody else opened it at the same moment. */
    boolean open(
            PatientLink link,
            UUID patient,
            String account,
            String sessionHash,
            Instant at,
            Instant until) {
        return jdbc.sql(OPEN)
                        .param("id", link.id())
                        .param("patient", patient)
                        .param("account", account)
                        .param("hash", sessionHash)
                        .param("at", time(at))
                        .param("until", time(until))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Optional<Session> session(String hash, Instant now) {
        return jdbc.sql(SESSION)
                .param("hash", hash)
                .param("now", time(now))
                .query(
                        (row, n) ->
                                new Session(
                                        row.getObject("id", UUID.class),
                                        new CareRequestId(row.getObject("request", UUID.class)),
                                        instant(row, "session_until")))
                .optional();
    }

    /** Returns how many it closed: one, or none when it was closed already. */
    int close(String hash, Instant now) {
        return jdbc.sql(CLOSE).param("hash", hash).param("now", time(now)).update();
    }

    List<PatientLink> list(CareRequestId request) {
        return jdbc.sql(LIST)
                .param("request", request.value())
                .query(JdbcPatientLinks::link)
                .list();
    }

    private static PatientLink link(ResultSet row, int n) throws SQLException {
        return new PatientLink(
                row.getObject("id", UUID.class),
                new CareRequestId(row.getObject("request", UUID.class)),
                instant(row, "made_at"),
                row.getString("made_by"),
                instant(row, "expires_at"),
                row.getObject("replaced_at") != null,
                row.getInt("attempts"),
                findInstant(row, "opened_at"));
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
