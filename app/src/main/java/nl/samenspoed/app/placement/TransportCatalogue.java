package nl.samenspoed.app.placement;

import java.util.List;
import java.util.Set;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways in which patients travel, as the table says. */
@Component
class TransportCatalogue {

    private static final String KINDS =
            """
            select code, name_nl, name_en, service_kinds, ordered from placement.transport_kind
            where active or :retired
            order by position, code
            """;

    private final JdbcClient jdbc;

    TransportCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that can be chosen now. */
    List<TransportKind> kinds() {
        return list(false);
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
        return list(true);
    }

    private List<TransportKind> list(boolean retired) {
        return jdbc.sql(KINDS)
                .param("retired", retired)
                .query(
                        (row, n) ->
                                new TransportKind(
                                        row.getString("code"),
                                        new Label(
                                                row.getString("name_nl"), row.getString("name_en")),
                                        Set.of((String[]) row.getArray("service_kinds").getArray()),
                                        row.getBoolean("ordered")))
                .list();
    }
}
