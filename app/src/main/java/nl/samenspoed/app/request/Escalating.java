package nl.samenspoed.app.request;

import static nl.samenspoed.app.command.Outcome.done;
import static nl.samenspoed.app.command.Outcome.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.RequestCommand.Placement.Escalation.*;
import nl.samenspoed.app.request.RequestEvent.Escalation.*;
import org.jspecify.annotations.Nullable;

/**
 * Decides about the ladder of a request and about force. Each step is taken once: it must be the
 * one after the last, of the ladder that runs.
 */
final class Escalating {

    private final CareRequest request;
    private final OrganisationId by;
    private final String name;
    private final Instant now;

    /**
     * @param by the organisation on whose behalf the command is given
     * @param name of the person who gives it
     */
    Escalating(CareRequest request, OrganisationId by, String name, Instant now) {
        this.request = request;
        this.by = by;
        this.name = name;
        this.now = now;
    }

    Outcome<List<RequestEvent>> on(RequestCommand.Placement.Escalation command) {
        return switch (command) {
            case AcceptForcedPlace(var offer) -> acceptForced(offer);
            case StartLadder start -> whileSeeking().orElseGet(() -> start(start));
            case TakeStep step -> whileSeeking().orElseGet(() -> take(step));
            case WaitForRoom wait -> whileSeeking().orElseGet(() -> waitForRoom(wait));
            case StopLadder(var reason) -> whileSeeking().orElseGet(() -> stop(reason));
            case TakeUpDutyCall() -> whileSeeking().orElseGet(this::takeUp);
            case ForcePlace force -> whileSeeking().orElseGet(() -> force(force));
            case SetAside(var subject, var rule, var reason) ->
                    whileSeeking()
                            .orElseGet(
                                    () ->
                                            done(
                                                    List.of(
                                                            new AgreementSetAside(
                                                                    subject, rule, reason))));
        };
    }

    private Optional<Outcome<List<RequestEvent>>> whileSeeking() {
        return switch (request.phase()) {
            case Phase.SeekingPlace _ -> Optional.empty();
            case Phase.AwaitingArrival _ ->
                    Optional.of(refused(RequestRefusal.PLACE_ALREADY_ACCEPTED));
            case Phase _ -> Optional.of(refused(RequestRefusal.NOT_SEEKING_PLACE));
        };
    }

    private Outcome<List<RequestEvent>> start(StartLadder start) {
        if (request.escalated().ladder() != null) {
            return refused(RequestRefusal.LADDER_RUNS);
        }
        var started =
                new LadderStarted(
                        start.ladder(), List.copyOf(start.steps()), name, start.followed());
        return done(with(started, taken(start.first(), start.steps())));
    }

    private Outcome<List<RequestEvent>> take(TakeStep step) {
        var ladder = request.escalated().ladder();
        return ladder != null && isNext(ladder, step.ladder(), step.step())
                ? done(taken(step, ladder.steps()))
                : refused(RequestRefusal.LADDER_STEP_PASSED);
    }

    private static boolean isNext(Escalated.Ladder ladder, UUID id, int step) {
        return ladder.id().equals(id) && ladder.taken() + 1 == step && ladder.next().isPresent();
    }

    /** Told once: who reads the story need not know how often the clock looked. */
    private Outcome<List<RequestEvent>> waitForRoom(WaitForRoom wait) {
        var ladder = request.escalated().ladder();
        return ladder != null && isNext(ladder, wait.ladder(), wait.step()) && !ladder.waits()
                ? done(
                        List.of(
                                new LadderWaitedForRoom(
                                        wait.ladder(), wait.step(), wait.followed())))
                : refused(RequestRefusal.LADDER_STEP_PASSED);
    }

    private List<RequestEvent> taken(TakeStep taken, List<LadderStep> steps) {
        var step = steps.get(taken.step() - 1);
        var fact =
                new LadderStepTaken(
                        taken.ladder(),
                        taken.step(),
                        step.reach(),
                        taken.offers().size(),
                        taken.leftOut(),
                        next(taken, step, steps.size()));
        return taken.offers().isEmpty()
                ? List.of(fact)
                : List.of(fact, new RequestEvent.OffersMade(List.copyOf(taken.offers())));
    }

    /** Who asks nobody has nothing to wait for. */
    private @Nullable Instant next(TakeStep taken, LadderStep step, int steps) {
        if (taken.step() == steps) {
            return null;
        }
        return taken.offers().isEmpty() ? now : now.plus(step.nextAfter());
    }

    private Outcome<List<RequestEvent>> stop(String reason) {
        var ladder = request.escalated().ladder();
        return ladder == null
                ? refused(RequestRefusal.NO_LADDER)
                : done(List.of(new LadderStopped(ladder.id(), LadderStop.BY_PERSON, reason)));
    }

    private Outcome<List<RequestEvent>> takeUp() {
        var ladder = request.escalated().ladder();
        var call = ladder == null ? null : ladder.duty();
        if (call == null) {
            return refused(RequestRefusal.DUTY_NOT_CALLED);
        }
        return call.takenUpBy() == null
                ? done(List.of(new DutyCallTakenUp(name)))
                : refused(RequestRefusal.DUTY_TAKEN_UP, call.takenUpBy());
    }

    private Outcome<List<RequestEvent>> force(ForcePlace force) {
        var place = force.place();
        var facts = new ArrayList<RequestEvent>();
        facts.add(
                new PlaceForced(
                        place.offer(),
                        place.service(),
                        place.organisation(),
                        place.name(),
                        force.justification(),
                        force.mandate()));
        request.openOffers().values().stream()
                .filter(other -> !other.offer().equals(place.offer()))
                .map(o -> new RequestEvent.OfferWithdrawn(o.offer(), o.name(), "place-forced"))
                .forEach(facts::add);
        return done(facts);
    }

    private Outcome<List<RequestEvent>> acceptForced(UUID offer) {
        var forced = request.escalated().forced();
        if (forced == null || !forced.offer().equals(offer) || !forced.receiver().equals(by)) {
            return refused(RequestRefusal.NOTHING_FORCED);
        }
        var accepted = new ForcedPlaceAccepted(offer, forced.name());
        return done(with(accepted, transfer(forced)));
    }

    /** The lead follows the receiver who says yes; empty when it is there already. */
    List<RequestEvent> transfer(Escalated.ForcedPlace forced) {
        return forced.receiver().equals(request.lead())
                ? List.of()
                : List.of(new RequestEvent.LeadTransferred(request.lead(), forced.receiver()));
    }

    /** What a command brings about, and that it ends the ladder if it does. */
    static List<RequestEvent> endingLadder(CareRequest request, List<RequestEvent> facts) {
        var ladder = request.escalated().ladder();
        if (ladder == null) {
            return facts;
        }
        return facts.stream()
                .flatMap(fact -> endedBy(fact).stream())
                .findFirst()
                .map(why -> before(facts, new LadderStopped(ladder.id(), why, null)))
                .orElse(facts);
    }

    private static Optional<LadderStop> endedBy(RequestEvent fact) {
        return switch (fact) {
            case RequestEvent.PlaceAccepted _ -> Optional.of(LadderStop.PLACE_ACCEPTED);
            case PlaceForced _ -> Optional.of(LadderStop.PLACE_FORCED);
            case RequestEvent.PlacedOutside _ -> Optional.of(LadderStop.PLACED_OUTSIDE);
            case RequestEvent.CareDecided _ -> Optional.of(LadderStop.NEED_CHANGED);
            case RequestEvent.RedFlagsAnswered(var positive, var _) ->
                    positive.isEmpty() ? Optional.empty() : Optional.of(LadderStop.RED_FLAG);
            case RequestEvent.Closed _ -> Optional.of(LadderStop.REQUEST_ENDED);
            case RequestEvent _ -> Optional.empty();
        };
    }

    /** The end of a request stays the last word of its story. */
    private static List<RequestEvent> before(List<RequestEvent> facts, LadderStopped stopped) {
        var all = new ArrayList<>(facts);
        all.add(
                facts.getLast() instanceof RequestEvent.Closed ? facts.size() - 1 : facts.size(),
                stopped);
        return List.copyOf(all);
    }

    private static List<RequestEvent> with(RequestEvent first, List<RequestEvent> more) {
        var all = new ArrayList<RequestEvent>();
        all.add(first);
        all.addAll(more);
        return List.copyOf(all);
    }
}
