package nl.samenspoed.app.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Escalated;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.Recording;
import nl.samenspoed.app.request.RequestCommand.Placement.Escalation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the steps of a ladder, the first for the person who starts it and the others for the clock.
 * A step is searched, offered and told in one go on the request as it was read; when somebody was
 * first, an acceptance for one, all of it is decided again.
 */
@Component
class ClimbingLadders {

    private static final int TRIES = 10;

    private final CareRequests requests;
    private final SearchingPlaces searching;
    private final MakingOffers making;
    private final JdbcOffers offers;
    private final JdbcOfferLists lists;
    private final JdbcLadderRuns runs;
    private final LadderAgreements agreements;
    private final NeighbouringRegions neighbours;
    private final Network network;
    private final TransactionTemplate transaction;

    ClimbingLadders(
            CareRequests requests,
            SearchingPlaces searching,
            MakingOffers making,
            JdbcOffers offers,
            JdbcOfferLists lists,
            JdbcLadderRuns runs,
            LadderAgreements agreements,
            NeighbouringRegions neighbours,
            Network network,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.searching = searching;
        this.making = making;
        this.offers = offers;
        this.lists = lists;
        this.runs = runs;
        this.agreements = agreements;
        this.neighbours = neighbours;
        this.network = network;
        this.transaction = transaction;
    }

    Outcome<CareRequest> start(Actor actor, CommandKey key, CareRequestId id) {
        if (!actor.may(Capability.OFFER_PLACE) || !actor.may(Capability.SEARCH_PLACE)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = requests.find(actor, id);
            if (found.isEmpty()) {
                return Outcome.refused(PlacementRefusal.NOT_FOUND);
            }
            var before = found.get();
            switch (SeekingPhase.need(before)) {
                case Outcome.Refused<Care.Place>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
                case Outcome.Done<Care.Place>(var need) -> {
                    var ladder = agreed(before, need);
                    var wrong = notYet(actor, before, need, ladder.steps().getFirst());
                    if (wrong.isPresent() && before.escalated().ladder() == null) {
                        return new Outcome.Refused<>(wrong.get());
                    }
                    var taken = take(actor, before, need, UUID.randomUUID(), ladder.steps(), 1);
                    var done =
                            write(
                                    actor,
                                    key,
                                    before,
                                    taken,
                                    new Escalation.StartLadder(
                                            taken.command().ladder(),
                                            ladder.steps(),
                                            ladder.rule(),
                                            taken.command()));
                    if (done.isPresent()) {
                        return done.get();
                    }
                }
            }
        }
        return Outcome.refused(PlacementRefusal.BUSY);
    }

    /** The ladder that holds for what is sought. */
    AgreedLadder agreed(CareRequest request, Care.Place need) {
        var intake = request.intake();
        return agreements.find(
                intake.region(), intake.subregion(), need.serviceKind(), request.urgency());
    }

    /** Takes the step that is due, or notices that there is none any more. */
    void climb(LadderRun run) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = requests.find(Program.onBehalfOf(run.desk()), run.request());
            var ladder = found.map(request -> request.escalated().ladder()).orElse(null);
            if (ladder == null
                    || !ladder.id().equals(run.ladder())
                    || ladder.taken() != run.taken()
                    || ladder.next().isEmpty()) {
                runs.forget(run);
                return;
            }
            var before = found.orElseThrow();
            var actor = Program.onBehalfOf(run.desk(), ladder.onBehalfOf());
            switch (SeekingPhase.need(before)) {
                case Outcome.Refused<Care.Place> _ -> {
                    runs.forget(run);
                    return;
                }
                case Outcome.Done<Care.Place>(var need) -> {
                    var number = run.taken() + 1;
                    var step = ladder.steps().get(run.taken());
                    if (noRoom(before, need, step).isPresent()) {
                        // Leased for a while, and then looked at again.
                        if (ladder.waits() || tellsThatItWaits(actor, before, need, ladder)) {
                            return;
                        }
                        continue;
                    }
                    var taken = take(actor, before, need, ladder.id(), ladder.steps(), number);
                    if (write(actor, null, before, taken, taken.command()).isPresent()) {
                        return;
                    }
                }
            }
        }
    }

    private Optional<Refusal> notYet(
            Actor actor, CareRequest request, Care.Place need, LadderStep first) {
        return making.unmet(actor, request, making.terms(request, need.serviceKind()))
                .or(() -> noRoom(request, need, first));
    }

    /** The rule that advice is asked first, when that was not done. */
    Optional<FollowedRule> adviceMissing(Actor actor, CareRequest request) {
        return switch (SeekingPhase.need(request)) {
            case Outcome.Refused<Care.Place> _ -> Optional.empty();
            case Outcome.Done<Care.Place>(var need) -> {
                var terms = making.terms(request, need.serviceKind());
                yield making.unmet(actor, request, terms).map(_ -> terms.consultRule());
            }
        };
    }

    /** As many are asked as was agreed: a step that could ask nobody would be used up in vain. */
    private Optional<Refusal> noRoom(CareRequest request, Care.Place need, LadderStep step) {
        return step.callsDutyManager() || step.places() == 0
                ? Optional.empty()
                : making.terms(request, need.serviceKind()).tooMany(request.openOffers().size(), 1);
    }

    /** False, and nothing told, when somebody changed the request since it was read. */
    private boolean tellsThatItWaits(
            Actor actor, CareRequest request, Care.Place need, Escalated.Ladder ladder) {
        var rule = making.terms(request, need.serviceKind()).parallelRule();
        if (rule == null) {
            return false;
        }
        var wait = new Escalation.WaitForRoom(ladder.id(), ladder.taken() + 1, rule);
        return Objects.requireNonNull(
                        transaction.execute(status -> requests.recordOn(actor, request, wait)))
                .isPresent();
    }

    private record Taken(Escalation.TakeStep command, @Nullable NewOffers offers) {}

    private Taken take(
            Actor actor,
            CareRequest request,
            Care.Place need,
            UUID ladder,
            List<LadderStep> steps,
            int number) {
        var step = steps.get(number - 1);
        if (step.callsDutyManager()) {
            return new Taken(new Escalation.TakeStep(ladder, number, List.of(), Map.of()), null);
        }
        var found =
                searching.among(
                        actor,
                        request,
                        need,
                        step.maxTravel(),
                        step.places(),
                        within(step.reach(), request));
        var terms = making.terms(request, need.serviceKind());
        var room = terms.room(request.openOffers().size(), step.places());
        var fitting =
                found.fitting().stream().limit(room).map(PlacesFound.Fitting::service).toList();
        var leftOut = new HashMap<String, Integer>();
        found.causes().forEach((cause, count) -> leftOut.put(cause.name(), count));
        var asked = fitting.isEmpty() ? null : offers(request, need, fitting);
        return new Taken(
                new Escalation.TakeStep(
                        ladder, number, asked == null ? List.of() : asked.places(), leftOut),
                asked);
    }

    private NewOffers offers(CareRequest request, Care.Place need, List<ServiceEntry> asked) {
        var terms = making.terms(request, need.serviceKind(), asked);
        return making.offers(request, need, asked, terms, null);
    }

    /** Each step looks farther, and nobody is asked again who was asked and did not say yes. */
    private Predicate<ServiceEntry> within(LadderStep.Reach reach, CareRequest request) {
        var asked = asked(request.id());
        var snapshot = network.snapshot();
        var own = request.intake();
        var near = neighbours.of(own.region());
        return service -> {
            var subregion = snapshot.subregionOf(service);
            return !asked.contains(service.id())
                    && switch (reach) {
                        case OWN_SUBREGION -> subregion.id().equals(own.subregion());
                        case REGION -> subregion.region().equals(own.region());
                        case NEIGHBOURS ->
                                subregion.region().equals(own.region())
                                        || near.contains(subregion.region());
                        case DUTY_MANAGER -> false;
                    };
        };
    }

    private Set<ServiceId> asked(CareRequestId request) {
        return lists.ofRequest(request, false).stream()
                .map(OfferRow::offer)
                .filter(
                        offer ->
                                switch (offer.state()) {
                                    case OfferState.Open _,
                                            OfferState.Accepted _,
                                            OfferState.Refused _,
                                            OfferState.Expired _ ->
                                            true;
                                    case OfferState.Withdrawn _, OfferState.FellThrough _ -> false;
                                })
                .map(Offer::service)
                .collect(Collectors.toSet());
    }

    /** Empty, and nothing done, when somebody changed the request since it was read. */
    private Optional<Outcome<CareRequest>> write(
            Actor actor,
            @Nullable CommandKey key,
            CareRequest before,
            Taken taken,
            Escalation command) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                recorded(actor, before, taken, command)
                                        .map(
                                                recorded ->
                                                        recorded.map(
                                                                after ->
                                                                        follow(
                                                                                actor, key, after,
                                                                                taken)))));
    }

    private Optional<Outcome<CareRequest>> recorded(
            Actor actor, CareRequest before, Taken taken, Escalation command) {
        if (taken.offers() == null) {
            return requests.recordOn(actor, before, command);
        }
        return switch (requests.recording(actor, before, command)) {
            case Outcome.Refused<Recording>(var refusal) ->
                    Optional.of(new Outcome.Refused<>(refusal));
            case Outcome.Done<Recording>(var recording) ->
                    offers.make(actor, null, recording, taken.offers()).isEmpty()
                            ? Optional.empty()
                            : Optional.of(Outcome.done(recording.after()));
        };
    }

    private CareRequest follow(
            Actor actor, @Nullable CommandKey key, CareRequest after, Taken taken) {
        runs.go(actor, key, after, taken.command().offers().stream().map(o -> o.offer()).toList());
        return after;
    }
}
