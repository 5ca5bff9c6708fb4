package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.capacity.KindNow;
import nl.samenspoed.app.capacity.KindReport;
import nl.samenspoed.app.capacity.KindsOfCapacity;
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

    private final KindsOfCapacity kinds;
    private final Network network;
    private final Wired wired;
    private final MadeUpNumbers numbers = new MadeUpNumbers();
    private int next;
    private boolean firstRoundDone;

    ReportingCapacity(KindsOfCapacity kinds, Network network, Wired wired) {
        this.wired = wired;
        this.kinds = kinds;
        this.network = network;
    }

    void report(RandomGenerator chance, Instant now) {
        var snapshot = network.snapshot();
        var sent = wired.senders().stream().map(sender -> sender.service().id()).toList();
        var turn =
                turn(offerable(snapshot)).stream()
                        .filter(service -> !sent.contains(service.id()))
                        .toList();
        var known = kinds.list(turn.stream().map(ServiceEntry::id).toList());
        for (var service : turn) {
            for (var before : known.getOrDefault(service.id(), List.of())) {
                if (isDue(before, service, snapshot)) {
                    report(service, before, chance, now);
                }
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

    private static boolean isDue(KindNow before, ServiceEntry service, NetworkSnapshot network) {
        var validity = network.capacity().validity(service.kind(), before.shape());
        return switch (before) {
            case KindNow.Never _ -> !isNeverTold(service);
            case KindNow.Stale(var _, var _, var _, var age) ->
                    !isAlwaysLate(service) || age.compareTo(validity.multipliedBy(3)) > 0;
            case KindNow.Known(var _, var _, var _, var age) ->
                    !isAlwaysLate(service) && age.compareTo(half(validity)) > 0;
        };
    }

    private void report(ServiceEntry service, KindNow before, RandomGenerator chance, Instant now) {
        var report =
                new KindReport(
                        before.shape().code(),
                        numbers.next(before, service.code(), chance),
                        now,
                        FigureSource.DEMO,
                        "demoleven");
        switch (kinds.report(
                Cast.of(service.organisation()), CommandKey.random(), service.id(), report)) {
            case Outcome.Done<?> _, Outcome.Refused<?> _ -> {}
        }
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
