package nl.samenspoed.app.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail: what other modules write into it, and what the log manager reads from it. */
@Component
public class Trail {

    private final WritingEntries writing;
    private final JdbcTrail entries;
    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();

    public Trail(DataSource dataSource, InstantSource clock) {
        this.writing = new WritingEntries(dataSource);
        this.entries = new JdbcTrail(dataSource);
        this.clock = clock;
    }

    /** The actor as {@code audit.record} wants it, for the one statement of a command. */
    public String actorJson(Actor actor) {
        return json.writeValueAsString(fields(actor));
    }

    /**
     * Notes that data is about to be shown; durable when it returns. Throws when it cannot be
     * written, and then the data must not be shown.
     *
     * @param action read, search, execute, export, ...
     * @param detail never identifying data
     */
    public void read(
            Actor actor,
            String action,
            String subjectKind,
            @Nullable UUID subjectId,
            Collection<UUID> patients,
            Map<String, String> detail) {
        note(clock.instant(), actor, action, subjectKind, subjectId, patients, detail);
    }

    /** One page for the log manager, within the reach of the actor; looking is noted too. */
    public Outcome<TrailPage> list(Actor actor, TrailQuery query) {
        if (!actor.may(Capability.READ_AUDIT)) {
            return Outcome.refused(AuditRefusal.NOT_ALLOWED);
        }
        var detail = Map.of("from", query.from().toString(), "until", query.until().toString());
        switch (query.about()) {
            case TrailQuery.About.Patient(UUID patient) ->
                    read(actor, "search", "audit-of-patient", patient, List.of(patient), detail);
            case TrailQuery.About.Person(var person) ->
                    read(actor, "search", "audit-of-person", person.value(), List.of(), detail);
            case TrailQuery.About.Everything() ->
                    read(actor, "search", "audit", null, List.of(), detail);
        }
        return Outcome.done(entries.list(actor, query));
    }

    /**
     * What a patient may know of the trail: which roles of which organisations saw the data; for
     * the page of the patient, who is left out. The caller notes the look.
     *
     * @param records all that are of the patient
     * @param reader role of the patient in the trail
     */
    public List<DataSeen> seen(Collection<UUID> records, String reader) {
        return entries.seen(records, reader);
    }

    void note(
            Instant at,
            Actor actor,
            String action,
            String subjectKind,
            @Nullable UUID subjectId,
            Collection<UUID> patients,
            Map<String, String> detail) {
        writing.write(
                new NewEntry(
                        at,
                        action,
                        fields(actor),
                        subjectKind,
                        subjectId,
                        List.copyOf(patients),
                        detail));
    }

    private static Map<String, String> fields(Actor actor) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", actor.id().toString());
        fields.put("name", actor.name());
        fields.put("role", actor.role());
        fields.put("organisation", actor.organisation().toString());
        if (actor.onBehalfOf() != null) {
            fields.put("onBehalfOf", actor.onBehalfOf());
        }
        fields.put("via", actor.via().name().toLowerCase(Locale.ROOT));
        fields.put("origin", actor.origin());
        fields.put("purpose", Purpose.of(actor).name().toLowerCase(Locale.ROOT));
        return fields;
    }
}
