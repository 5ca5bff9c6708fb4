package nl.samenspoed.app.capacity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to stops of a period, for who counts. */
@Component
public class PastStops {

    private static final String BEGAN =
            """
            select service, kind, in_force_since, case when lifted_at < :known then lifted_at end as lifted_at
            from capacity.stop
            where in_force_since >= :from and in_force_since < :until and in_force_since < :known
            order by in_force_since, id
            """;

    private final JdbcClient jdbc;

    PastStops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param liftedAt null when it was in force still
     */
    public record InForce(
            ServiceId service, String kind, Instant since, @Nullable Instant liftedAt) {}

    /**
     * Those that came into force from the one moment and before the other.
     *
     * @param known what happened at that moment or later is not told
     */
    public List<InForce> began(Instant from, Instant until, Instant known) {
        return jdbc.sql(BEGAN)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query(
                        (row, n) -> {
                            var lifted = row.getObject("lifted_at", OffsetDateTime.class);
                            return new InForce(
                                    new ServiceId(row.getObject("service", UUID.class)),
                                    row.getString("kind"),
                                    row.getObject("in_force_since", OffsetDateTime.class)
                                            .toInstant(),
                                    lifted == null ? null : lifted.toInstant());
                        })
                .list();
    }
}
