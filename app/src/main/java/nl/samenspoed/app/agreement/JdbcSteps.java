package nl.samenspoed.app.agreement;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps in the life of an agreement, in PostgreSQL. All of it runs in a transaction that begins
 * with the lock on the place, so that two signatures at once do not both miss each other.
 */
@Component
class JdbcSteps {

    private static final String BRING =
            """
            insert into agreement.version (id, place, version, title, content, imported_at, imported_by)
            select :id, p.number, :version, :title, :content, :at, :name from agreement.place p where p.code = :place
            on conflict (place, version) do nothing
            """;

    private static final String TELL =
            """
            with answered as (
                select command.remember(:key, :person, jsonb_build_object('agreement', :id::uuid), :at)
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'agreement', :id, '{}',
                                    jsonb_build_object('command', :what::text))
            ), published as (
                select stream.publish(:at, 'agreement.' || :what, 'agreement', :id, null, null,
                                      array(select organisation from agreement.party where version = :id), '{}')
            )
            select (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            """;

    /** Who does it, and when. */
    record By(Actor actor, CommandKey key, Instant at) {}

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcSteps(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Until the end of the transaction nobody else changes an agreement of this place. */
    void lock(String place) {
        int ignored =
                jdbc.sql("insert into agreement.place (code) values (:code) on conflict do nothing")
                        .param("code", place)
                        .update();
        int locked =
                jdbc.sql("select number from agreement.place where code = :code for update")
                        .param("code", place)
                        .query(Integer.class)
                        .single();
    }

    /** False when this version of this place is there already. */
    boolean bring(
            By by,
            UUID id,
            String place,
            AgreementFile file,
            String text,
            List<OrganisationId> parties) {
        int brought =
                jdbc.sql(BRING)
                        .param("id", id)
                        .param("place", place)
                        .param("version", file.version())
                        .param("title", file.title())
                        .param("content", text)
                        .param("at", time(by.at()))
                        .param("name", by.actor().name())
                        .update();
        if (brought == 0) {
            return false;
        }
        for (var party : parties) {
            one(
                    jdbc.sql(
                                    "insert into agreement.party (version, organisation) values (:id, :party)")
                            .param("id", id)
                            .param("party", party.value())
                            .update());
        }
        tell(by, id, "brought");
        return true;
    }

    void propose(By by, UUID id) {
        one(
                jdbc.sql(
                                """
                                update agreement.version set proposed_at = :at, proposed_by = :name
                                where id = :id and proposed_at is null
                                """)
                        .param("at", time(by.at()))
                        .param("name", by.actor().name())
                        .param("id", id)
                        .update());
        tell(by, id, "proposed");
    }

    void say(By by, UUID version, Speaking.Word word) {
        var mandate = word.speaker().mandate();
        one(
                jdbc.sql(
                                """
                                insert into agreement.voice (version, organisation, voice, remark, at, by, role, mandate)
                                values (:id, :party, :voice, :remark, :at, :name, :role, :mandate)
                                """)
                        .param("id", version)
                        .param("party", word.speaker().party().value())
                        .param("voice", word.voice().name())
                        .param("remark", word.remark())
                        .param("at", time(by.at()))
                        .param("name", by.actor().name())
                        .param("role", by.actor().role())
                        .param("mandate", mandate, Types.OTHER)
                        .update());
        tell(by, version, mandate == null ? "spoken" : "spoken-for");
    }

    /** What holds at the start of the new version ends there, to the instant. */
    void enterForce(
            AgreementVersion version, Instant agreed, Instant from, @Nullable Instant until) {
        int closed =
                jdbc.sql(
                                """
                                update agreement.version v set holds = tstzrange(lower(v.holds), :from)
                                where v.place = (select n.place from agreement.version n where n.id = :id)
                                  and v.id <> :id and v.holds @> :from::timestamptz and lower(v.holds) < :from
                                """)
                        .param("id", version.id())
                        .param("from", time(from))
                        .update();
        if (closed > 1) {
            throw new IllegalStateException("Two versions held at once at [" + from + "]");
        }
        one(
                jdbc.sql(
                                """
                                update agreement.version set agreed_at = :at, holds = tstzrange(:from, :until)
                                where id = :id and agreed_at is null
                                """)
                        .param("id", version.id())
                        .param("at", time(agreed))
                        .param("from", time(from))
                        .param(
                                "until",
                                until == null ? null : time(until),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update());
    }

    void end(By by, UUID id, String reason) {
        one(
                jdbc.sql(
                                """
                                update agreement.version
                                set ended_at = :at, ended_by = :name, end_reason = :reason,
                                    holds = tstzrange(lower(holds), greatest(lower(holds), :at))
                                where id = :id
                                """)
                        .param("at", time(by.at()))
                        .param("name", by.actor().name())
                        .param("reason", reason)
                        .param("id", id)
                        .update());
        tell(by, id, "ended");
    }

    void tell(By by, UUID id, String what) {
        int effects =
                jdbc.sql(TELL)
                        .param("key", by.key().value())
                        .param("person", by.actor().id().value())
                        .param("by", trail.actorJson(by.actor()))
                        .param("at", time(by.at()))
                        .param("id", id)
                        .param("what", what)
                        .query((row, n) -> row.getInt("effects"))
                        .single();
        if (effects != 3) {
            throw new IllegalStateException("Told [" + effects + "] of 3");
        }
    }

    void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("Changed [" + rows + "] rows, not one");
        }
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
