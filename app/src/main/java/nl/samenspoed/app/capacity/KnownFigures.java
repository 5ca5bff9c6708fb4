package nl.samenspoed.app.capacity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to which figure was the last one known at some moment, however old; for who counts. */
@Component
public class KnownFigures {

    /** As capacity.declared looks it up. */
    private static final String LAST =
            """
            select m.service, m.at, h.free, h.observed_at
            from (select distinct * from unnest(:services::uuid[], :moments::timestamptz[]) as u(service, at)) m
            cross join lateral (
                select l.free, l.observed_at from capacity.figure_history l
                where l.service = m.service and l.adopted and l.observed_at < m.at and l.received_at <= m.at
                order by l.observed_at desc, l.id desc limit 1) h
            """;

    private final JdbcClient jdbc;

    KnownFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of which service, when. */
    public record Moment(ServiceId service, Instant at) {}

    public record Known(int free, Instant observedAt) {}

    /** Nothing for a moment before the first figure. */
    public Map<Moment, Known> at(List<Moment> moments) {
        record Line(Moment moment, Known known) {}
        return moments.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(LAST)
                        .param(
                                "services",
                                moments.stream()
                                        .map(one -> one.service().value())
                                        .toArray(UUID[]::new))
                        .param(
                                "moments",
                                moments.stream()
                                        .map(one -> one.at().toString())
                                        .toArray(String[]::new))
                        .query(
                                (row, n) ->
                                        new Line(
                                                new Moment(
                                                        new ServiceId(
                                                                row.getObject(
                                                                        "service", UUID.class)),
                                                        row.getObject("at", OffsetDateTime.class)
                                                                .toInstant()),
                                                new Known(
                                                        row.getInt("free"),
                                                        row.getObject(
                                                                        "observed_at",
                                                                        OffsetDateTime.class)
                                                                .toInstant())))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Line::moment, Line::known));
    }
}
