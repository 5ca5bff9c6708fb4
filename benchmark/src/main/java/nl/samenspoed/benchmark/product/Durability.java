package nl.samenspoed.benchmark.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server says it does to keep what it acknowledged; without all of it a result is void.
 */
record Durability(Map<String, String> settings) {

    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    static Durability read(Connection database) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        for (var name : MUST_BE_ON) {
            settings.put(name, Sql.text(database, "select current_setting(?)", name));
        }
        settings.put("server", Sql.text(database, "select version()"));
        settings.put(
                "shared_buffers", Sql.text(database, "select current_setting('shared_buffers')"));
        return new Durability(settings);
    }

    boolean isKept() {
        return MUST_BE_ON.stream().allMatch(name -> "on".equals(settings.get(name)));
    }
}
