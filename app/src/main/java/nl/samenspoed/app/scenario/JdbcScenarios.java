package nl.samenspoed.app.scenario;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.network.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scenarios of organisations in PostgreSQL. */
@Component
class JdbcScenarios {

    private final JdbcClient jdbc;

    JdbcScenarios(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> text(OrganisationId organisation, String name) {
        return jdbc.sql("select text from scenario.saved where organisation = ? and name = ?")
                .params(organisation.value(), name)
                .query(String.class)
                .optional();
    }

    List<SavedScenario> list(OrganisationId organisation) {
        return jdbc.sql("select * from scenario.saved where organisation = ? order by name")
                .param(organisation.value())
                .query(
                        (row, n) ->
                                new SavedScenario(
                                        row.getString("name"),
                                        row.getString("text"),
                                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                                        row.getString("saved_by")))
                .list();
    }

    /** In place of the one with this name, if the organisation has one. */
    void save(Actor actor, String name, String text, Instant at) {
        jdbc.sql(
                        """
                        insert into scenario.saved (organisation, name, text, saved_at, saved_by)
                        values (:organisation, :name, :text, :at, :by)
                        on conflict (organisation, name)
                        do update set text = excluded.text, saved_at = excluded.saved_at, saved_by = excluded.saved_by
                        """)
                .param("organisation", actor.organisation().value())
                .param("name", name)
                .param("text", text)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.name())
                .update();
    }

    /** False when there was none. */
    boolean delete(OrganisationId organisation, String name) {
        return jdbc.sql("delete from scenario.saved where organisation = ? and name = ?")
                        .params(organisation.value(), name)
                        .update()
                == 1;
    }
}
