package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand.Placement;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lapses offers that were not answered in time, on every node. A node leases what it is going to
 * lapse instead of keeping it locked, because the lock on a request always comes before those on
 * its offers; when the node dies the lease runs out and another does it.
 */
@Component
class LapsingOffers {

    private static final int BATCH = 100;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final CareRequests requests;
    private final JdbcOffers offers;
    private final Duties duties;
    private final JdbcBreaches breaches;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    LapsingOffers(
            CareRequests requests,
            JdbcOffers offers,
            Duties duties,
            JdbcBreaches breaches,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.offers = offers;
        this.duties = duties;
        this.breaches = breaches;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void lapse() {
        int ignored = expire(clock.instant());
    }

    int expire(Instant now) {
        int expired = 0;
        var due = offers.lease(now, now.plus(LEASE), BATCH);
        while (!due.isEmpty()) {
            expired +=
                    due.stream().collect(Collectors.groupingBy(Offer::request)).entrySet().stream()
                            .mapToInt(entry -> expire(entry.getKey(), entry.getValue()))
                            .sum();
            due = due.size() < BATCH ? List.of() : offers.lease(now, now.plus(LEASE), BATCH);
        }
        return expired;
    }

    private int expire(CareRequestId request, List<Offer> due) {
        var duty = duties.of(due);
        var program = Program.onBehalfOf(due.getFirst().desk());
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            var lapsed = new ArrayList<OfferId>();
                            var at = due.getFirst().answerBy();
                            for (var offer : due) {
                                var broken = duty.get(offer.id());
                                if (requests.record(program, request, lapse(offer, broken))
                                        instanceof Outcome.Done<CareRequest>(var after)) {
                                    lapsed.add(offer.id());
                                    at = after.changedAt();
                                    recordBreach(offer, broken, at);
                                }
                            }
                            return lapsed.isEmpty() ? 0 : offers.expire(program, lapsed, at);
                        }));
    }

    private static Placement lapse(Offer offer, @Nullable Duty broken) {
        return new Placement.ExpireOffer(
                offer.id().value(), broken == null ? null : broken.declared());
    }

    private void recordBreach(Offer offer, @Nullable Duty broken, Instant at) {
        if (broken != null) {
            breaches.record(offer, null, broken, at);
        }
    }
}
