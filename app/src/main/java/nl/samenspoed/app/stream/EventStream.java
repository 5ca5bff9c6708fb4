package nl.samenspoed.app.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stream as a reader sees it: complete and in one order.
 *
 * <p>Only events of transactions older than every transaction still running are shown. Whatever
 * commits later has a higher transaction number, so nothing can appear behind a position already
 * given out. The price: a long transaction holds the stream back, which is why the pool sets a
 * limit on idle transactions.
 */
@Component
public class EventStream {

    private static final String AFTER =
            """
            select xid::text::bigint as xid, id, at, type, subject_kind, subject_id, region, subregion,
                   organisations, detail::text as detail
            from stream.event
            where (xid, id) > (:xid::text::xid8, :id)
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, id
            limit :limit
            """;

    private static final String LATEST =
            """
            select xid::text::bigint as xid, id
            from stream.event
            where xid < pg_snapshot_xmin(pg_current_snapshot())
            order by event.xid desc, event.id desc
            limit 1
            """;

    private final JdbcClient jdbc;

    EventStream(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next events behind a position, oldest first. */
    public List<StreamEvent> listAfter(Position position, int limit) {
        return jdbc.sql(AFTER)
                .param("xid", position.xid())
                .param("id", position.id())
                .param("limit", limit)
                .query(EventStream::event)
                .list();
    }

    /** Where a reader stands that knows everything shown so far. */
    public Position latest() {
        return jdbc.sql(LATEST)
                .query((row, n) -> new Position(row.getLong("xid"), row.getLong("id")))
                .optional()
                .orElse(Position.START);
    }

    private static StreamEvent event(ResultSet row, int n) throws SQLException {
        return new StreamEvent(
                new Position(row.getLong("xid"), row.getLong("id")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("region", UUID.class),
                row.getObject("subregion", UUID.class),
                List.of((UUID[]) row.getArray("organisations").getArray()),
                row.getString("detail"));
    }
}
