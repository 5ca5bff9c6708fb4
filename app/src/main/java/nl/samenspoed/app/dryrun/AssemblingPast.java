package nl.samenspoed.app.dryrun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.agreement.rule.Rule.EscalationLadder.Step;
import nl.samenspoed.app.dryrun.replay.Past;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.PastRequest;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestEvent.Consulting;
import nl.samenspoed.app.request.RequestEvent.Escalation;
import nl.samenspoed.app.request.RequestEvent.Validation;
import org.jspecify.annotations.Nullable;

/** Follows the story of one request and keeps what rules have a say in. */
final class AssemblingPast {

    private final AssemblingPasts.World world;
    private final PastRequest request;

    private final Map<UUID, Offer> offers = new LinkedHashMap<>();
    private final List<Ladder> ladders = new ArrayList<>();
    private final List<Past.Decided> decisions = new ArrayList<>();
    private final Map<UUID, Past.Consulted> consults = new LinkedHashMap<>();
    private final List<Past.Forced> forced = new ArrayList<>();
    private @Nullable String kind;
    private @Nullable String urgency;
    private @Nullable String complaint;

    AssemblingPast(AssemblingPasts.World world, PastRequest request) {
        this.world = world;
        this.request = request;
    }

    Past past() {
        request.facts().forEach(fact -> add(fact, fact.at()));
        return new Past(
                request.id().value(),
                request.number(),
                request.openedAt(),
                request.region().value(),
                request.subregion().value(),
                request.desk().value(),
                offers.values().stream().map(this::offered).toList(),
                ladders.stream().map(Ladder::climb).toList(),
                decisions,
                List.copyOf(consults.values()),
                forced);
    }

    private void add(PastRequest.Fact fact, Instant at) {
        switch (fact.event()) {
            case RequestEvent.UrgencyAssessed assessed -> {
                urgency = assessed.urgency().name();
                complaint = assessed.complaint();
            }
            case RequestEvent.UrgencyOverridden overridden -> urgency = overridden.to().name();
            case RequestEvent.CareDecided decided -> decide(fact, decided.care());
            case Validation.ValidationAwaited _ -> awaited();
            case RequestEvent.OffersMade made ->
                    made.offers()
                            .forEach(
                                    place ->
                                            offers.put(
                                                    place.offer(),
                                                    new Offer(place, at, fact.role())));
            case RequestEvent.OfferRefused no -> end(no.offer(), Past.How.REFUSED, at, no.reason());
            case RequestEvent.OfferExpired lapsed -> end(lapsed.offer(), Past.How.LAPSED, at, null);
            case RequestEvent.OfferWithdrawn back ->
                    end(back.offer(), Past.How.WITHDRAWN, at, null);
            case RequestEvent.PlaceAccepted yes -> end(yes.offer(), Past.How.ACCEPTED, at, null);
            case RequestEvent.DeliveryBreached breached -> {
                var offer = offers.get(breached.offer());
                if (offer != null) {
                    offer.breached = true;
                }
            }
            case Escalation escalation -> climb(fact, escalation);
            case Consulting consulting -> consult(consulting, at);
            case RequestEvent _ -> {}
        }
    }

    private void consult(Consulting consulting, Instant at) {
        switch (consulting) {
            case Consulting.AdviceAsked asked ->
                    consults.put(
                            asked.consult(),
                            new Past.Consulted(
                                    world.roles().getOrDefault(asked.discipline(), Set.of()),
                                    at,
                                    null,
                                    null));
            case Consulting.AdviceGiven given -> settle(given.consult(), at);
            case Consulting.ConsultDeclined declined -> {
                if (declined.over()) {
                    settle(declined.consult(), at);
                }
            }
            case Consulting.ConsultEnded ended -> {
                switch (ended.why()) {
                    case LAPSED -> settle(ended.consult(), at);
                    case WITHDRAWN ->
                            consults.computeIfPresent(
                                    ended.consult(),
                                    (_, one) ->
                                            new Past.Consulted(
                                                    one.roles(), one.askedAt(), one.overAt(), at));
                }
            }
            case Consulting _ -> {}
        }
    }

    /** There is advice, or nobody will give any. */
    private void settle(UUID consult, Instant at) {
        consults.computeIfPresent(
                consult,
                (_, one) ->
                        one.overAt() == null
                                ? new Past.Consulted(
                                        one.roles(), one.askedAt(), at, one.takenBackAt())
                                : one);
    }

    private void climb(PastRequest.Fact fact, Escalation escalation) {
        var at = fact.at();
        switch (escalation) {
            case Escalation.LadderStarted started ->
                    ladders.add(new Ladder(at, need(), started.steps()));
            case Escalation.LadderStepTaken step -> {
                if (!ladders.isEmpty()) {
                    ladders.getLast().taken.add(new Past.Taken(at, step.asked() > 0));
                }
            }
            case Escalation.LadderWaitedForRoom _ -> {
                if (!ladders.isEmpty()) {
                    ladders.getLast().waits.add(at);
                }
            }
            case Escalation.LadderStopped _ -> {
                if (!ladders.isEmpty()) {
                    ladders.getLast().stoppedAt = at;
                }
            }
            case Escalation.PlaceForced taken -> {
                end(taken.offer(), Past.How.WITHDRAWN, at, null);
                forced.add(new Past.Forced(at, need(), taken.organisation().value(), fact.role()));
            }
            case Escalation _ -> {}
        }
    }

    private Past.Need need() {
        return new Past.Need(kind, urgency, complaint);
    }

    private void decide(PastRequest.Fact fact, Care care) {
        kind = care instanceof Care.Place place ? place.serviceKind() : null;
        decisions.add(
                new Past.Decided(
                        fact.at(),
                        kind == null ? care.code() : "place",
                        need(),
                        world.physicians().contains(fact.role()),
                        false));
    }

    private void awaited() {
        if (!decisions.isEmpty()) {
            var last = decisions.removeLast();
            decisions.add(
                    new Past.Decided(
                            last.at(), last.outcome(), last.need(), last.physician(), true));
        }
    }

    /** What is told of an offer that was not made to a place, for transport say, is passed over. */
    private void end(UUID id, Past.How how, Instant at, @Nullable String reason) {
        var offer = offers.get(id);
        if (offer != null && offer.ended == null) {
            offer.ended = new Past.Ended(how, at, reason);
        }
    }

    private Past.Offered offered(Offer offer) {
        var place = offer.place;
        return new Past.Offered(
                offer.at,
                place.answerBy(),
                offer.need,
                offer.role,
                world.asked(place.service()).orElse(null),
                world.figure(place.service(), offer.at).orElse(null),
                world.held().contains(place.offer()),
                offer.breached,
                offer.ended);
    }

    private final class Offer {

        private final OfferedPlace place;
        private final Instant at;
        private final String role;
        private final Past.Need need = need();
        private boolean breached;
        private Past.@Nullable Ended ended;

        Offer(OfferedPlace place, Instant at, String role) {
            this.place = place;
            this.at = at;
            this.role = role;
        }
    }

    private static final class Ladder {

        private final Instant startedAt;
        private final Past.Need need;
        private final List<LadderStep> steps;
        private final List<Past.Taken> taken = new ArrayList<>();
        private final List<Instant> waits = new ArrayList<>();
        private @Nullable Instant stoppedAt;

        Ladder(Instant startedAt, Past.Need need, List<LadderStep> steps) {
            this.startedAt = startedAt;
            this.need = need;
            this.steps = steps;
        }

        Past.Climb climb() {
            return new Past.Climb(
                    startedAt,
                    need,
                    steps.stream().map(Ladder::step).toList(),
                    taken,
                    waits,
                    stoppedAt);
        }

        private static Step step(LadderStep step) {
            var reach = step.reach().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Step(
                    reach,
                    step.places(),
                    step.callsDutyManager() ? Duration.ZERO : step.nextAfter());
        }
    }
}
