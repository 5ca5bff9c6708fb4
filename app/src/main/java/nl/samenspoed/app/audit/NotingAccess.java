package nl.samenspoed.app.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.samenspoed.app.access.AccessEvent;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps signing in and changes to accounts in the trail, in the transaction of the change. */
@Component
class NotingAccess {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String RECORD =
            """
            select audit.record(
                cast(:at as timestamptz), :action, cast(:actor as jsonb), 'person', :person,
                cast(array[] as uuid[]), cast(:detail as jsonb))
            """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final JsonMapper json = new JsonMapper();

    NotingAccess(DataSource dataSource, Trail trail) {
        this.jdbc = JdbcClient.create(dataSource);
        this.trail = trail;
    }

    @EventListener
    void on(AccessEvent event) {
        switch (event) {
            case AccessEvent.SignedIn(var actor, var at) -> note(at, "sign-in", actor, Map.of());
            case AccessEvent.SignedOut(var actor, var at) -> note(at, "sign-out", actor, Map.of());
            case AccessEvent.RoleChosen(var actor, var at) ->
                    note(at, "choose-role", actor, Map.of());
            case AccessEvent.SignInFailed failed -> note(failed);
            case AccessEvent.PersonChanged changed -> note(changed);
        }
    }

    private void note(AccessEvent.SignInFailed failed) {
        var person = failed.person() == null ? new PersonId(NOBODY) : failed.person();
        var detail = Map.of("outcome", "refused", "reason", word(failed.reason()));
        note(failed.at(), "sign-in", nobody(person, failed.origin()), detail);
    }

    private void note(AccessEvent.PersonChanged changed) {
        var action =
                switch (changed.change()) {
                    case CREATED -> "create";
                    case DEACTIVATED, REACTIVATED, ROLE_GIVEN, ROLE_TAKEN, PASSWORD_RESET ->
                            "update";
                };
        var detail = new HashMap<>(changed.detail());
        detail.put("change", word(changed.change()));
        record(changed.at(), action, changed.by(), changed.person(), detail);
    }

    private void note(Instant at, String action, Actor actor, Map<String, String> detail) {
        record(at, action, actor, actor.id(), detail);
    }

    private void record(
            Instant at, String action, Actor actor, PersonId person, Map<String, String> detail) {
        var unused =
                jdbc.sql(RECORD)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("action", action)
                        .param("actor", trail.actorJson(actor))
                        .param("person", person.value(), Types.OTHER)
                        .param("detail", json.writeValueAsString(detail))
                        .query(Long.class)
                        .single();
    }

    /** Somebody who is not let in has no role and no organisation yet. */
    private static Actor nobody(PersonId person, String origin) {
        return new Actor(
                person,
                "-",
                new OrganisationId(NOBODY),
                "-",
                Set.of(),
                new Scope.OwnOrganisation(),
                Actor.Via.DESK,
                origin);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
