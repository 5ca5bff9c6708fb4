package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.samenspoed.app.agreement.FollowedRule;
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
    private final OfferClocks clocks;
    private final RecordingBreaches breaches;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    LapsingOffers(
            CareRequests requests,
            JdbcOffers offers,
            Duties duties,
            OfferClocks clocks,
            RecordingBreaches breaches,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.offers = offers;
        this.duties = duties;
        this.clocks = clocks;
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
        var late = late(request, due);
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
                                    recordBreach(offer, after, broken, late.get(offer.id()));
                                }
                            }
                            return lapsed.isEmpty() ? 0 : offers.expire(program, lapsed, at);
                        }));
    }

    /** Those for which a signed clock is broken by it; asked before they lapse. */
    private Map<OfferId, FollowedRule> late(CareRequestId request, List<Offer> due) {
        var late = new HashMap<OfferId, FollowedRule>();
        requests.current(request)
                .ifPresent(
                        before ->
                                due.forEach(
                                        offer ->
                                                clocks.brokenBy(offer, before)
                                                        .ifPresent(
                                                                rule ->
                                                                        late.put(
                                                                                offer.id(),
                                                                                rule))));
        return late;
    }

    private static Placement lapse(Offer offer, @Nullable Duty broken) {
        return new Placement.ExpireOffer(
                offer.id().value(), broken == null ? null : broken.declared());
    }

    /** One offer is one breach at most; a place that was promised weighs more than an answer. */
    private void recordBreach(
            Offer offer, CareRequest after, @Nullable Duty broken, @Nullable FollowedRule clock) {
        if (broken != null) {
            breaches.notDelivered(offer, after, null, broken);
        } else if (clock != null) {
            breaches.notAnswered(offer, after, clock);
        }
    }
}
