package nl.samenspoed.app.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Emergency access in PostgreSQL; each change is one statement with its line in the trail. */
@Component
class JdbcEmergencies {

    /** A request whoever asks may not see yet. */
    record Hidden(CareRequestId id, PatientId patient) {}

    private static final String HIDDEN =
            """
            select id, patient from request.request
            where number = :number or patient = any(:patients)
            order by open desc, opened_at desc, id
            """;

    private static final String OPEN =
            """
            with opened as (
                insert into request.emergency_access (
                    id, request, person, person_name, role, organisation, lead, reason, at, until)
                select :id, r.id, :actor, :name, :role, :organisation, r.lead, :reason, :at, :until
                from request.request r where r.id = :request
                returning *
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('emergency', :id::uuid), :at)
            ), audited as (
                select audit.record(:at, 'emergency', :account::jsonb, 'request', o.request, array[:patient::uuid],
                                    jsonb_build_object('emergency', o.id, 'until', o.until))
                from opened o
            ), published as (
                select stream.publish(:at, 'request.emergency-access', 'request', r.id, r.region, r.subregion,
                                      r.parties, '{}')
                from request.request r where r.id = :request
            )
            select (select count(*) from opened) + (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            """;

    private static final String END =
            """
            with ended as (
                update request.emergency_access set ended_at = :at
                where id = :id and person = :actor and ended_at is null and until > :at
                returning *
            ), audited as (
                select audit.record(:at, 'update', :account::jsonb, 'emergency-access', e.id, array[r.patient],
                                    jsonb_build_object('command', 'end', 'request', e.request))
                from ended e join request.request r on r.id = e.request
            )
            select count(*) from audited
            """;

    private static final String REVIEW =
            """
            with reviewed as (
                update request.emergency_access
                set reviewed_at = :at, reviewed_by = :name, approved = :approved, review_reason = :reason
                where id = :id and reviewed_at is null
                returning *
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('emergency', v.id), :at) from reviewed v
            ), audited as (
                select audit.record(:at, 'update', :account::jsonb, 'emergency-access', v.id, array[r.patient],
                                    jsonb_build_object('command', 'review', 'request', v.request,
                                                       'approved', v.approved))
                from reviewed v join request.request r on r.id = v.request
            )
            select (select count(*) from answered) + (select count(*) from audited) as effects
            """;

    private static final String SOME =
            """
            select e.*, r.number, r.patient
            from request.emergency_access e join request.request r on r.id = e.request
            """;

    private static final String RUNNING =
            SOME
                    + """
                      where e.request = :request and e.person = :person and e.ended_at is null and e.until > :now
                      order by e.until desc limit 1
                      """;

    private static final String OF_REQUEST =
            SOME + "where e.request = :request order by e.at desc, e.id limit 20";

    private static final String ONE = SOME + "where e.id = :id";

    private static final String TO_REVIEW =
            SOME
                    + """
                      where :everything or e.organisation = :organisation or e.lead = :organisation
                      order by (e.reviewed_at is null) desc, e.at desc, e.id
                      limit :limit
                      """;

    private final JdbcClient jdbc;

    JdbcEmergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, and of those the latest. */
    List<Hidden> hidden(@Nullable Long number, Collection<PatientId> patients) {
        return jdbc.sql(HIDDEN)
                .param("number", number, Types.BIGINT)
                .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new Hidden(
                                        new CareRequestId(row.getObject("id", UUID.class)),
                                        new PatientId(row.getObject("patient", UUID.class))))
                .list();
    }

    void open(
            Actor actor,
            String account,
            CommandKey key,
            UUID id,
            Hidden hidden,
            String reason,
            Instant at,
            Instant until) {
        int effects =
                jdbc.sql(OPEN)
                        .param("id", id)
                        .param("request", hidden.id().value())
                        .param("patient", hidden.patient().value())
                        .param("name", actor.name())
                        .param("role", actor.role())
                        .param("organisation", actor.organisation().value())
                        .param("reason", reason)
                        .param("at", time(at))
                        .param("until", time(until))
                        .param("key", key.value())
                        .param("actor", actor.id().value())
                        .param("account", account)
                        .query(Integer.class)
                        .single();
        if (effects != 4) {
            throw new IllegalStateException("Opening had [%d] effects.".formatted(effects));
        }
    }

    /** Returns false when it had ended already, or is somebody else's. */
    boolean end(Actor actor, String account, UUID id, Instant at) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("actor", actor.id().value())
                        .param("account", account)
                        .param("at", time(at))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Returns false when somebody else reviewed it first. */
    boolean review(
            Actor actor,
            String account,
            CommandKey key,
            UUID id,
            boolean approved,
            @Nullable String reason,
            Instant at) {
        return jdbc.sql(REVIEW)
                        .param("id", id)
                        .param("approved", approved)
                        .param("reason", reason, Types.VARCHAR)
                        .param("at", time(at))
                        .param("name", actor.name())
                        .param("key", key.value())
                        .param("actor", actor.id().value())
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<EmergencyAccess> running(Actor actor, CareRequestId request, Instant now) {
        return jdbc.sql(RUNNING)
                .param("request", request.value())
                .param("person", actor.id().value())
                .param("now", time(now))
                .query(JdbcEmergencies::access)
                .optional();
    }

    List<EmergencyAccess> of(CareRequestId request) {
        return jdbc.sql(OF_REQUEST)
                .param("request", request.value())
                .query(JdbcEmergencies::access)
                .list();
    }

    Optional<EmergencyAccess> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(JdbcEmergencies::access).optional();
    }

    /** Those nobody reviewed first; each organisation its own, see {@code JdbcTrail}. */
    List<EmergencyAccess> toReview(Actor actor, int limit) {
        return jdbc.sql(TO_REVIEW)
                .param("everything", actor.scope() instanceof Scope.Country)
                .param("organisation", actor.organisation().value())
                .param("limit", limit)
                .query(JdbcEmergencies::access)
                .list();
    }

    private static EmergencyAccess access(ResultSet row, int n) throws SQLException {
        return new EmergencyAccess(
                row.getObject("id", UUID.class),
                new CareRequestId(row.getObject("request", UUID.class)),
                row.getLong("number"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getString("role"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new OrganisationId(row.getObject("lead", UUID.class)),
                row.getString("reason"),
                instant(row, "at"),
                instant(row, "until"),
                row.getObject("ended_at") == null ? null : instant(row, "ended_at"),
                row.getObject("reviewed_at") == null
                        ? null
                        : new EmergencyAccess.Review(
                                row.getBoolean("approved"),
                                row.getString("review_reason"),
                                instant(row, "reviewed_at"),
                                row.getString("reviewed_by")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
