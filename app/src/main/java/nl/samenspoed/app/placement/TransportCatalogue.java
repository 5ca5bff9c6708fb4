package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.store.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways in which patients travel, as the table says. */
@Component
class TransportCatalogue {

    private static final String KINDS =
            """
            select code, name_nl, name_en, service_kinds, ordered, active from placement.transport_kind
            order by position, code
            """;

    private record Listed(TransportKind kind, boolean active) {}

    private final Known<List<Listed>> known;

    TransportCatalogue(JdbcClient jdbc) {
        known = new Known<>(() -> read(jdbc));
    }

    /** Those that can be chosen now. */
    List<TransportKind> kinds() {
        return known.get().stream().filter(Listed::active).map(Listed::kind).toList();
    }

    Outcome<TransportKind> known(String code) {
        return kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .<Outcome<TransportKind>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlacementRefusal.UNKNOWN_TRANSPORT, code));
    }

    /** Also those that were chosen once, for their names. */
    List<TransportKind> everyKind() {
        return known.get().stream().map(Listed::kind).toList();
    }

    private static List<Listed> read(JdbcClient jdbc) {
        return jdbc.sql(KINDS)
                .query((row, n) -> new Listed(kind(row), row.getBoolean("active")))
                .list();
    }

    private static TransportKind kind(ResultSet row) throws SQLException {
        return new TransportKind(
                row.getString("code"),
                new Label(row.getString("name_nl"), row.getString("name_en")),
                Set.of((String[]) row.getArray("service_kinds").getArray()),
                row.getBoolean("ordered"));
    }
}
