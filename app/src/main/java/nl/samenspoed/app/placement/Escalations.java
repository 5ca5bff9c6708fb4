package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand.Placement.Escalation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door to what is done when nobody has a place: the ladder, the duty manager, and force. */
@Component
public class Escalations {

    private final CareRequests requests;
    private final ClimbingLadders climbing;
    private final TakingSteps steps;
    private final ForcingPlaces forcing;
    private final JdbcLadderRuns runs;
    private final OnceOnly once;
    private final TransactionTemplate transaction;

    Escalations(
            CareRequests requests,
            ClimbingLadders climbing,
            TakingSteps steps,
            ForcingPlaces forcing,
            JdbcLadderRuns runs,
            OnceOnly once,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.climbing = climbing;
        this.steps = steps;
        this.forcing = forcing;
        this.runs = runs;
        this.once = once;
        this.transaction = transaction;
    }

    /** The ladder that would be climbed; empty when no place is sought. */
    public Optional<AgreedLadder> agreed(CareRequest request) {
        return switch (SeekingPhase.need(request)) {
            case Outcome.Done<Care.Place>(var need) -> Optional.of(climbing.agreed(request, need));
            case Outcome.Refused<Care.Place> _ -> Optional.empty();
        };
    }

    /**
     * Asks the right places of the first step at once. The next steps follow by themselves, until
     * somebody accepts or it is stopped.
     */
    public Outcome<CareRequest> start(Actor actor, CommandKey key, CareRequestId request) {
        return once.request(actor, key, () -> climbing.start(actor, key, request));
    }

    /** No further step; what was asked stays asked. */
    public Outcome<CareRequest> stop(
            Actor actor, CommandKey key, CareRequestId request, String reason) {
        return once.request(
                actor,
                key,
                () ->
                        told(
                                actor,
                                Capability.OFFER_PLACE,
                                key,
                                request,
                                new Escalation.StopLadder(reason)));
    }

    /** The agreed rule that others are asked for advice first, while that was not done. */
    public Optional<FollowedRule> adviceMissing(Actor actor, CareRequest request) {
        return climbing.adviceMissing(actor, request);
    }

    /**
     * Goes on without the advice that was agreed to be asked first.
     *
     * @param reason without naming the patient: partners talk about it later
     */
    public Outcome<CareRequest> goWithoutAdvice(
            Actor actor, CommandKey key, CareRequestId request, String reason) {
        return once.request(actor, key, () -> setAside(actor, key, request, reason));
    }

    private Outcome<CareRequest> setAside(
            Actor actor, CommandKey key, CareRequestId id, String reason) {
        if (!actor.may(Capability.OFFER_PLACE)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        var found = requests.find(actor, id);
        if (found.isEmpty()) {
            return Outcome.refused(PlacementRefusal.NOT_FOUND);
        }
        var rule = climbing.adviceMissing(actor, found.get());
        return rule.isEmpty()
                ? Outcome.refused(PlacementRefusal.NOTHING_TO_SET_ASIDE)
                : told(
                        actor,
                        Capability.OFFER_PLACE,
                        key,
                        id,
                        new Escalation.SetAside(Subject.CONSULT_DUTY.code(), rule.get(), reason));
    }

    /** A duty manager sees to it. */
    public Outcome<CareRequest> takeUpDutyCall(Actor actor, CommandKey key, CareRequestId request) {
        return once.request(
                actor,
                key,
                () ->
                        told(
                                actor,
                                Capability.TAKE_DUTY_CALL,
                                key,
                                request,
                                new Escalation.TakeUpDutyCall()));
    }

    private Outcome<CareRequest> told(
            Actor actor, Capability needed, CommandKey key, CareRequestId id, Escalation command) {
        if (!actor.may(needed)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        if (requests.find(actor, id).isEmpty()) {
            return Outcome.refused(PlacementRefusal.NOT_FOUND);
        }
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                requests.record(actor, id, command)
                                        .map(
                                                after -> {
                                                    runs.remember(actor, key, after);
                                                    return after;
                                                })));
    }

    /**
     * Takes a place without the receiver's yes. The lead stays where it is until the receiver
     * accepts, and every time is reported.
     *
     * @param service that was asked, or could be
     * @param justification without naming the patient
     */
    public Outcome<CareRequest> force(
            Actor actor,
            CommandKey key,
            CareRequestId request,
            ServiceId service,
            String justification) {
        return once.request(
                actor, key, () -> forcing.force(actor, key, request, service, justification));
    }

    /** The receiver accepts what was forced upon it; the lead follows. */
    public Outcome<Offer> acceptForced(Actor actor, CommandKey key, OfferId offer) {
        return once.offer(actor, key, () -> forcing.accept(actor, key, offer));
    }

    /** What was forced within reach, the latest first; without anything about the patient. */
    public Outcome<List<ForcedPlacement>> forced(Actor actor) {
        return forcing.list(actor);
    }

    /** Takes the steps that are due; returns how many. Any number of nodes may do this. */
    public int takeSteps(Instant now) {
        return steps.take(now);
    }
}
