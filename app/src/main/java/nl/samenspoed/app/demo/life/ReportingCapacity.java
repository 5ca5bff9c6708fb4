package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Lets providers report what they have free. Each second a few are looked at, in turn; those whose
 * figure gets old report again, except the one in ten that is always late - as in life.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class ReportingCapacity {

    /** Enough to come round all 6,000 services in about five minutes. */
    private static final int LOOKED_AT = 20;

    /**
     * At the first start there is nothing yet; then many more a second, until all have reported.
     */
    private static final int FIRST_ROUND = 200;

    private final Capacity capacity;
    private final Network network;
    private int next;
    private boolean firstRoundDone;

    ReportingCapacity(Capacity capacity, Network network) {
        this.capacity = capacity;
        this.network = network;
    }

    void report(RandomGenerator chance, Instant now) {
        var snapshot = network.snapshot();
        var turn = turn(offerable(snapshot));
        var known = capacity.availability(turn.stream().map(ServiceEntry::id).toList());
        for (var service : turn) {
            var before = known.getOrDefault(service.id(), new Availability.Never());
            if (isDue(before, service, snapshot)) {
                report(service, before, chance, now);
            }
        }
    }

    private static List<ServiceEntry> offerable(NetworkSnapshot network) {
        return network.listServices().stream()
                .filter(service -> network.getKind(service.kind()).offerable())
                .toList();
    }

    private List<ServiceEntry> turn(List<ServiceEntry> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        int from = Math.min(next, services.size() - 1);
        int until = Math.min(services.size(), from + (firstRoundDone ? LOOKED_AT : FIRST_ROUND));
        next = until == services.size() ? 0 : until;
        firstRoundDone |= until == services.size();
        return services.subList(from, until);
    }

    private static boolean isDue(
            Availability before, ServiceEntry service, NetworkSnapshot network) {
        var validity = network.getKind(service.kind()).figureValidity();
        return switch (before) {
            case Availability.Never _ -> !isNeverTold(service);
            case Availability.Stale(var _, var _, var _, var age) ->
                    !isAlwaysLate(service) || age.compareTo(validity.multipliedBy(3)) > 0;
            case Availability.Known(var _, var _, var _, var age) ->
                    !isAlwaysLate(service) && age.compareTo(half(validity)) > 0;
        };
    }

    private void report(
            ServiceEntry service, Availability before, RandomGenerator chance, Instant now) {
        int usual = 1 + Math.floorMod(service.code().hashCode(), 5);
        int free =
                switch (before) {
                    case Availability.Never _ -> chance.nextInt(usual + 1);
                    case Availability.Stale(int last, int _, var _, var _) ->
                            drift(last, usual, chance);
                    case Availability.Known(int last, int _, var _, var _) ->
                            drift(last, usual, chance);
                };
        var report =
                new CapacityReport(
                        free, usual * 3, null, null, now, FigureSource.DEMO, "demoleven");
        switch (capacity.report(
                Cast.of(service.organisation()), CommandKey.random(), service.id(), report)) {
            case Outcome.Done<?> _, Outcome.Refused<?> _ -> {}
        }
    }

    private static int drift(int last, int usual, RandomGenerator chance) {
        return Math.clamp(last + chance.nextInt(-1, 2), 0, usual);
    }

    private static Duration half(Duration duration) {
        return duration.dividedBy(2);
    }

    private static boolean isAlwaysLate(ServiceEntry service) {
        return Math.floorMod(service.code().hashCode(), 10) == 3;
    }

    /** A few have never reported anything: the desk must live with that too. */
    private static boolean isNeverTold(ServiceEntry service) {
        return Math.floorMod(service.code().hashCode(), 50) == 7;
    }
}
