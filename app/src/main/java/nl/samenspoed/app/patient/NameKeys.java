package nl.samenspoed.app.patient;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out how the names sound of patients that were entered before there were keys. Until then
 * they are found by the name as it is spelled.
 */
@Component
class NameKeys {

    private static final int BATCH = 1000;

    private static final String WITHOUT =
            """
            select id, family_name from patient.patient
            where name_keys is null and family_name is not null and id > :after
            order by id
            limit :limit
            """;

    /** Whoever changed the name meanwhile wrote the keys too. */
    private static final String FILL =
            """
            update patient.patient set name_keys = :keys
            where id = :id and name_keys is null and family_name = :family
            """;

    private record Unkeyed(UUID id, String family) {}

    private final JdbcClient jdbc;

    NameKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fillAll() {
        var after = new UUID(0, 0);
        for (var next = without(after); !next.isEmpty(); next = without(after)) {
            next.forEach(this::fill);
            after = next.getLast().id();
        }
    }

    private List<Unkeyed> without(UUID after) {
        return jdbc.sql(WITHOUT)
                .param("after", after)
                .param("limit", BATCH)
                .query(
                        (row, n) ->
                                new Unkeyed(
                                        row.getObject("id", UUID.class),
                                        row.getString("family_name")))
                .list();
    }

    private void fill(Unkeyed patient) {
        jdbc.sql(FILL)
                .param("keys", DutchName.keys(patient.family()).toArray(String[]::new))
                .param("id", patient.id())
                .param("family", patient.family())
                .update();
    }
}
