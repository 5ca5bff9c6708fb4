package nl.samenspoed.app.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the register. */
@Component
class NetworkStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    NetworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from network.state").query(Long.class).single();
    }

    /** Lets other writers wait until this transaction ends. */
    long lock() {
        return jdbc.sql("select version from network.state for update").query(Long.class).single();
    }

    List<NetworkEntry> load() {
        List<NetworkEntry> entries = new ArrayList<>();
        for (NetworkTable<?> table : NetworkTable.ALL) {
            entries.addAll(load(table));
        }
        return entries;
    }

    private <T extends NetworkEntry> List<T> load(NetworkTable<T> table) {
        Problems problems = new Problems();
        List<T> entries =
                jdbc.sql(table.select())
                        .query((row, _) -> table.read(row(table, row, problems)))
                        .list();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the register holds " + problems.list());
        }
        return entries;
    }

    private static Row row(NetworkTable<?> table, ResultSet row, Problems problems)
            throws SQLException {
        Map<String, String> cells = new HashMap<>();
        for (String column : table.storedColumns()) {
            String text = row.getString(column);
            cells.put(column, text == null ? "" : text);
        }
        Revision revision =
                new Revision(row.getLong("version"), row.getTimestamp("changed_at").toInstant());
        return new Row(table.file(), row.getRow(), cells, revision, KnownCodes.TRUSTED, problems);
    }

    /** Adds or changes these entries of one table, all of which differ from what is kept. */
    void save(NetworkTable<?> table, List<Map<String, String>> rows, Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        int saved =
                jdbc.sql(table.upsert())
                        .param("rows", json.writeValueAsString(withIds(table, rows)))
                        .param("at", Timestamp.from(at))
                        .update();
        if (saved != rows.size()) {
            throw new IllegalStateException(saved + " of " + rows.size() + " rows saved");
        }
    }

    private static List<Map<String, String>> withIds(
            NetworkTable<?> table, List<Map<String, String>> rows) {
        List<Map<String, String>> identified = new ArrayList<>(rows.size());
        for (Map<String, String> row : rows) {
            Map<String, String> copy = new LinkedHashMap<>(row);
            UUID id = table.id(row.getOrDefault("code", ""));
            if (id != null) {
                copy.put("id", id.toString());
            }
            identified.add(copy);
        }
        return identified;
    }

    void raiseVersion(Instant at) {
        int raised =
                jdbc.sql(
                                """
                                update network.state
                                set version = version + 1, changed_at = :at
                                """)
                        .param("at", Timestamp.from(at))
                        .update();
        if (raised != 1) {
            throw new IllegalStateException("network.state has " + raised + " rows");
        }
    }
}
