package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.network.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of stop and the reasons for one, as the tables say. */
@Component
class StopCatalogue {

    private static final String KINDS =
            """
            select code, name_nl, name_en, service_kinds, norm_minutes from capacity.stop_kind
            where active order by code
            """;

    private static final String REASONS =
            """
            select code, name_nl, name_en, remark_required from capacity.stop_reason
            where active order by position, code
            """;

    private final JdbcClient jdbc;

    StopCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StopKind> kinds() {
        return jdbc.sql(KINDS)
                .query(
                        (row, n) ->
                                new StopKind(
                                        row.getString("code"),
                                        new Label(
                                                row.getString("name_nl"), row.getString("name_en")),
                                        Set.of((String[]) row.getArray("service_kinds").getArray()),
                                        Duration.ofMinutes(row.getInt("norm_minutes"))))
                .list();
    }

    List<StopKind> kindsFor(String serviceKind) {
        return kinds().stream().filter(kind -> kind.serviceKinds().contains(serviceKind)).toList();
    }

    List<StopReason> reasons() {
        return jdbc.sql(REASONS)
                .query(
                        (row, n) ->
                                new StopReason(
                                        row.getString("code"),
                                        new Label(
                                                row.getString("name_nl"), row.getString("name_en")),
                                        row.getBoolean("remark_required")))
                .list();
    }

    Optional<StopReason> findReason(String code) {
        return reasons().stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
