package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rulebook;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells once of each stop that is in force longer than partners signed. A norm that is only a
 * setting counts for nothing here, nor does one that was signed while the stop was in force
 * already; one that became milder meanwhile counts as it is now.
 */
@Component
class OutlastedNorms {

    private final JdbcStops stops;
    private final Agreements agreements;
    private final Network network;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    OutlastedNorms(
            JdbcStops stops,
            Agreements agreements,
            Network network,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.stops = stops;
        this.agreements = agreements;
        this.network = network;
        this.transaction = transaction;
        this.events = events;
    }

    /** Returns how many. */
    int tell(Instant now) {
        var inForce = stops.listInForce(now);
        return inForce.isEmpty()
                ? 0
                : outlasted(inForce, now.truncatedTo(ChronoUnit.MICROS)).stream()
                        .mapToInt(this::tell)
                        .sum();
    }

    /** Noted and told together, or not at all; another node may be first. */
    private int tell(StopOutlasted outlasted) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            var noted = stops.outlasted(outlasted.stop().id(), outlasted.at());
                            if (noted) {
                                events.publishEvent(outlasted);
                            }
                            return noted ? 1 : 0;
                        }));
    }

    private List<StopOutlasted> outlasted(List<Stop> inForce, Instant now) {
        var oldest = inForce.stream().map(OutlastedNorms::since).min(Comparator.naturalOrder());
        var signed = agreements.since(oldest.orElseThrow());
        return inForce.stream().flatMap(stop -> outlasted(stop, signed, now).stream()).toList();
    }

    private Optional<StopOutlasted> outlasted(Stop stop, Rulebook signed, Instant now) {
        return network.snapshot()
                .findService(stop.service())
                .flatMap(service -> norm(stop, service, signed, now))
                .filter(norm -> since(stop).plus(within(norm)).isBefore(now))
                .map(
                        norm ->
                                new StopOutlasted(
                                        stop,
                                        since(stop),
                                        since(stop).plus(within(norm)),
                                        agreements.followed(norm),
                                        now));
    }

    /** The mildest of the norm it began under and the one that holds now; both were signed. */
    private Optional<Effective> norm(
            Stop stop, ServiceEntry service, Rulebook signed, Instant now) {
        var snapshot = network.snapshot();
        var norms =
                Stream.of(since(stop), now)
                        .flatMap(
                                at ->
                                        StopNorms.signed(signed, snapshot, service, stop.kind(), at)
                                                .stream())
                        .toList();
        return norms.size() < 2
                ? Optional.empty()
                : norms.stream().max(Comparator.comparing(OutlastedNorms::within));
    }

    private static Instant since(Stop stop) {
        return Objects.requireNonNull(stop.inForceSince());
    }

    private static Duration within(Effective norm) {
        return ((Rule.Within) norm.rule()).within();
    }
}
