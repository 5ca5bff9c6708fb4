package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.capacity.StopOutlasted;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.LeadAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what was agreed and not done, in the transaction in which that is found. */
@Component
class RecordingBreaches {

    /** Where neither the rule nor a route says; a proposal, not a norm of the field. */
    private static final int CONTEST_DAYS = MustDeliver.Terms.PROPOSED.contestDays();

    private final JdbcBreaches breaches;
    private final BreachRoutes routes;
    private final Network network;

    RecordingBreaches(JdbcBreaches breaches, BreachRoutes routes, Network network) {
        this.breaches = breaches;
        this.routes = routes;
        this.network = network;
    }

    /**
     * @param request as it is with the refusal or the lapse
     * @param reason null when nobody answered
     */
    void notDelivered(
            Offer offer, CareRequest request, @Nullable RefusalReason reason, Duty broken) {
        var declared = broken.declared();
        record(
                offer,
                request,
                new Breach.What.NotDelivered(offer.service(), reason, declared),
                declared.rule(),
                broken.contestDays());
    }

    /**
     * @param request as it is with the lapse
     */
    void notAnswered(Offer offer, CareRequest request, FollowedRule clock) {
        record(
                offer,
                request,
                new Breach.What.NotAnswered(offer.service(), offer.madeAt(), offer.answerBy()),
                clock,
                null);
    }

    /** The other parties are those who inherit its load. */
    void stopTooLong(StopOutlasted outlasted, Set<OrganisationId> heirs) {
        var snapshot = network.snapshot();
        var service = snapshot.getService(outlasted.stop().service());
        var parties = new HashSet<>(heirs);
        parties.add(service.organisation());
        record(
                new NewBreach(
                        BreachId.of(outlasted.stop().id()),
                        new Breach.What.StopTooLong(
                                service.id(), outlasted.since(), outlasted.endBy()),
                        null,
                        service.organisation(),
                        null,
                        parties,
                        snapshot.subregionOf(service),
                        outlasted.rule(),
                        outlasted.at(),
                        null));
    }

    /**
     * @param request as it is while the lead is still waited for
     */
    void leadNotTaken(
            LeadAsked asked,
            CareRequest request,
            Instant answerBy,
            FollowedRule clock,
            Instant at) {
        record(
                new NewBreach(
                        new BreachId(asked.id()),
                        new Breach.What.LeadNotTaken(asked.at(), answerBy),
                        request,
                        asked.asked(),
                        asked.lead(),
                        Set.of(asked.asked(), asked.lead()),
                        network.snapshot().findSubregion(asked.subregion()).orElseThrow(),
                        clock,
                        at,
                        null));
    }

    private void record(
            Offer offer,
            CareRequest request,
            Breach.What what,
            @Nullable FollowedRule rule,
            @Nullable Integer contestDays) {
        var snapshot = network.snapshot();
        var parties = new HashSet<>(request.parties());
        parties.add(offer.organisation());
        var at = request.changedAt();
        record(
                new NewBreach(
                        BreachId.of(offer.id()),
                        what,
                        request,
                        offer.organisation(),
                        offer.desk(),
                        parties,
                        snapshot.subregionOf(snapshot.getService(offer.service())),
                        rule,
                        at,
                        contestDays));
    }

    /** Where the rule does not say how long it can be contested, it can until it goes on. */
    private void record(NewBreach breach) {
        var days = breach.contestDays();
        var route = routes.find(breach, days == null ? null : Duration.ofDays(days));
        var usual = breach.at().plus(Duration.ofDays(days == null ? CONTEST_DAYS : days));
        breaches.record(breach, days == null && route != null ? route.from() : usual, route);
    }
}
