package nl.samenspoed.app.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what services reported before. */
@Component
public class PastFigures {

    /** At each moment the figure that counted then, and how old it was. */
    private static final String SAMPLES =
            """
            select m.at, f.free as figure, f.observed_at
            from generate_series(:from::timestamptz, :until::timestamptz, :step::interval) as m(at)
            left join lateral (
                select h.free, h.observed_at from capacity.figure_history h
                where h.service = :service and h.adopted and h.observed_at <= m.at
                order by h.observed_at desc, h.id desc limit 1
            ) f on true
            order by m.at
            """;

    /** The same for a kind that is only looked at. */
    private static final String READINGS =
            """
            select m.at, f.figure, f.observed_at
            from generate_series(:from::timestamptz, :until::timestamptz, :step::interval) as m(at)
            left join lateral (
                select (h.amounts ->> :field)::numeric as figure, h.observed_at
                from capacity.reading_history h
                where h.service = :service and h.kind = :kind and h.adopted and h.observed_at <= m.at
                order by h.observed_at desc, h.id desc limit 1
            ) f on true
            order by m.at
            """;

    private final JdbcClient jdbc;
    private final Network network;
    private final FigureValidity validity;

    PastFigures(JdbcClient jdbc, Network network, FigureValidity validity) {
        this.jdbc = jdbc;
        this.network = network;
        this.validity = validity;
    }

    /**
     * What was known of a kind at regular moments, as reported: nothing is taken off. Whether it
     * was young enough is judged by what was agreed at each of those moments.
     */
    public List<PastFigure> sample(
            Actor actor,
            ServiceId id,
            CapacityShape shape,
            Instant from,
            Instant until,
            Duration step) {
        if (!actor.may(Capability.SEE_CAPACITY)) {
            return List.of();
        }
        var service = network.snapshot().getService(id);
        var believed = validity.since(from);
        return statement(shape)
                .param("service", id.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("step", step.toString())
                .query((row, n) -> at(row, moment -> believed.apply(moment).of(service, shape)))
                .list();
    }

    private static PastFigure at(ResultSet row, Function<Instant, Duration> within)
            throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var observed = row.getObject("observed_at", OffsetDateTime.class);
        var isOld = observed == null || observed.toInstant().isBefore(at.minus(within.apply(at)));
        return new PastFigure(at, isOld ? null : row.getBigDecimal("figure"));
    }

    private JdbcClient.StatementSpec statement(CapacityShape shape) {
        return shape.taken()
                ? jdbc.sql(SAMPLES)
                : jdbc.sql(READINGS)
                        .param("kind", shape.code())
                        .param("field", shape.figure().key());
    }
}
