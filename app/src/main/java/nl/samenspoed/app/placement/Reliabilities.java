package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.samenspoed.app.capacity.FigureValidity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often a place that was said to be free could be had, counted from the offers themselves. A
 * search must not wait for that, so it reads what was counted some minutes before.
 */
@Component
public class Reliabilities {

    static final Duration PERIOD = Duration.ofDays(90);

    private static final String COUNT =
            """
            select o.service, count(*) filter (where o.state <> 'REFUSED') as could, count(*) as asked
            from unnest(:services::uuid[], :validities::int[]) as s(service, minutes)
            join placement.offer o on o.service = s.service
            where o.held and o.forced_because is null and o.made_at >= :since
              and (o.state in ('ACCEPTED', 'FELL_THROUGH')
                   or (o.state = 'REFUSED' and o.reason in ('full', 'no-staff')))
              and capacity.said_free(o.service, o.made_at, make_interval(mins => s.minutes))
            group by o.service
            """;

    private final JdbcClient jdbc;
    private final FigureValidity validity;
    private final Network network;
    private final InstantSource clock;
    private volatile Map<ServiceId, Reliability> counted = Map.of();

    Reliabilities(JdbcClient jdbc, FigureValidity validity, Network network, InstantSource clock) {
        this.jdbc = jdbc;
        this.validity = validity;
        this.network = network;
        this.clock = clock;
    }

    /** As counted some minutes ago; nothing when there is too little to say. */
    Optional<Reliability> find(ServiceId service) {
        return Optional.ofNullable(counted.get(service)).filter(Reliability::isTelling);
    }

    /** As it is now; nothing when there is too little to say. */
    public Optional<Reliability> count(ServiceEntry service) {
        var now = count(List.of(service)).get(service.id());
        return Optional.ofNullable(now).filter(Reliability::isTelling);
    }

    @Scheduled(initialDelay = 30, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        counted = count(network.snapshot().listServices());
    }

    private Map<ServiceId, Reliability> count(Collection<ServiceEntry> services) {
        var believed = validity.now();
        return jdbc
                .sql(COUNT)
                .param("services", services.stream().map(s -> s.id().value()).toArray(UUID[]::new))
                .param(
                        "validities",
                        services.stream()
                                .map(service -> (int) believed.of(service).toMinutes())
                                .toArray(Integer[]::new))
                .param("since", JdbcOffers.time(clock.instant().minus(PERIOD)))
                .query(Reliabilities::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::service, Counted::reliability));
    }

    private record Counted(ServiceId service, Reliability reliability) {}

    private static Counted row(ResultSet row, int n) throws SQLException {
        return new Counted(
                new ServiceId(row.getObject("service", UUID.class)),
                new Reliability(row.getInt("could"), row.getInt("asked")));
    }
}
