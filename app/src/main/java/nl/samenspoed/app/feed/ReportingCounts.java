package nl.samenspoed.app.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.capacity.Reported;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports what was counted through the same door as everybody. A service is reported when its count
 * changed, and otherwise now and then: a feed that is alive says of the quiet units too that they
 * are as they were.
 */
@Component
class ReportingCounts {

    /** As often as systems of the field send figures by themselves. */
    static final Duration REFRESH = Duration.ofMinutes(5);

    private final JdbcVisits visits;
    private final Capacity capacity;

    ReportingCounts(JdbcVisits visits, Capacity capacity) {
        this.visits = visits;
        this.capacity = capacity;
    }

    /**
     * What came of it.
     *
     * @param last service that was reported; null when none was
     * @param faults of services whose figure was not taken
     */
    record Result(@Nullable ServiceId last, @Nullable Integer free, List<AdtFault> faults) {}

    /**
     * @param changed services whose count is another than before
     * @param seen moment up to which the sender has told everything
     * @param cause what makes this report another than the one before
     */
    Result report(Feed feed, Set<ServiceId> changed, Instant seen, String cause, String origin) {
        var reports = reports(feed, seen);
        var known = capacity.availability(reports.keySet());
        var faults = new ArrayList<AdtFault>();
        ServiceId last = null;
        Integer free = null;
        for (var report : reports.entrySet()) {
            var service = report.getKey();
            var before = known.getOrDefault(service, new Availability.Never());
            if (!changed.contains(service) && !isDue(before, report.getValue())) {
                continue;
            }
            var actor = ReceivingMessages.actor(feed, origin);
            var key = key(feed, service, report.getValue(), cause);
            switch (capacity.report(actor, key, service, report.getValue())) {
                case Outcome.Refused<Reported>(var refusal) -> faults.add(AdtFault.figure(refusal));
                case Outcome.Done<Reported> _ -> {
                    last = service;
                    free = report.getValue().free();
                }
            }
        }
        return new Result(last, free, faults);
    }

    /** Of the services all of whose units somebody said are counted right. */
    private Map<ServiceId, CapacityReport> reports(Feed feed, Instant seen) {
        var units =
                visits.count(feed.id()).stream()
                        .filter(unit -> feed.codes().containsKey(unit.unit()))
                        .collect(Collectors.groupingBy(unit -> service(feed, unit)));
        var reports = new TreeMap<ServiceId, CapacityReport>(ReportingCounts::order);
        units.forEach(
                (service, of) -> {
                    if (of.stream().allMatch(JdbcVisits.Counted::reported)) {
                        reports.put(service, report(feed, of, seen));
                    }
                });
        return reports;
    }

    /** The same for everybody, so that two feeds never wait for each other crosswise. */
    private static int order(ServiceId one, ServiceId other) {
        return one.toString().compareTo(other.toString());
    }

    private static ServiceId service(Feed feed, JdbcVisits.Counted unit) {
        var service = feed.codes().get(unit.unit());
        if (service == null) {
            throw new IllegalStateException("No service of unit");
        }
        return service;
    }

    private static CapacityReport report(Feed feed, List<JdbcVisits.Counted> units, Instant seen) {
        int staffed = units.stream().mapToInt(u -> feed.staffed().getOrDefault(u.unit(), 0)).sum();
        int lying = units.stream().mapToInt(JdbcVisits.Counted::lying).sum();
        return new CapacityReport(
                Math.max(0, staffed - lying),
                null,
                staffed,
                lying,
                seen,
                FigureSource.FEED,
                feed.name(),
                false);
    }

    /** What a person said meanwhile stands until the count changes or is said anew. */
    private static boolean isDue(Availability known, CapacityReport report) {
        return switch (known) {
            case Availability.Known now -> isDue(now.figure(), report);
            case Availability.Stale now -> isDue(now.last(), report);
            case Availability.Never _ -> true;
        };
    }

    private static boolean isDue(CapacityFigure figure, CapacityReport report) {
        var ours =
                figure.source() == FigureSource.FEED
                        && figure.sourceName().equals(report.sourceName());
        var seen = report.observedAt();
        return ours && !isSame(figure, report)
                || seen != null && figure.observedAt().plus(REFRESH).isBefore(seen);
    }

    private static boolean isSame(CapacityFigure figure, CapacityReport report) {
        return figure.free() == report.free()
                && Objects.equals(figure.staffed(), report.staffed())
                && Objects.equals(figure.occupied(), report.occupied());
    }

    private static CommandKey key(
            Feed feed, ServiceId service, CapacityReport report, String cause) {
        var name =
                String.join(
                        " ", feed.id().toString(), service.toString(), report.toString(), cause);
        return new CommandKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
