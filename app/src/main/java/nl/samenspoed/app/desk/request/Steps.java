package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What an actor can do now with a request, the most likely first. Only what is shown: the core
 * refuses what does not fit, whatever a screen offered.
 */
final class Steps {

    private Steps() {}

    static List<Step> of(CareRequest request, Actor actor) {
        return Stream.concat(validation(request), Stream.concat(inPhase(request), always(request)))
                .distinct()
                .filter(step -> step.isFor(actor))
                .filter(step -> step != Step.CLOSE || mayClose(request, actor))
                .toList();
    }

    /** The step that brings the request further, when it is this actor's to do. */
    static Optional<Step> next(CareRequest request, Actor actor) {
        return inPhase(request)
                .limit(1)
                .filter(step -> step.isFor(actor))
                .filter(step -> step != Step.CLOSE || mayClose(request, actor))
                .findFirst();
    }

    /** The step to show: the one asked for, if it fits; and always the hand-over when it is due. */
    static @Nullable Step open(CaseView view, @Nullable Step asked) {
        var steps = view.steps();
        if (view.request().phase() instanceof Phase.HandingOverTo112
                && steps.contains(Step.HAND_OVER)) {
            return Step.HAND_OVER;
        }
        if (asked == Step.DECLINE_LEAD) {
            return view.weAreAsked() ? asked : null;
        }
        return asked != null && steps.contains(asked) ? asked : null;
    }

    /** The outcome with which the request could be closed as it stands. */
    static Optional<Ending> ending(Phase phase) {
        return switch (phase) {
            case Phase.InCare _ -> Optional.of(Ending.PLACED);
            case Phase.AwaitingArrival(var _, var _, var receiver) ->
                    receiver == null
                            ? Optional.of(Ending.PLACED_OUTSIDE_NETWORK)
                            : Optional.empty();
            case Phase.SeekingPlace _ -> Optional.of(Ending.NO_PLACE_FOUND);
            case Phase.Advised(var care) -> Optional.of(fitting(care));
            case Phase.CheckingRedFlags _,
                    Phase.HandingOverTo112 _,
                    Phase.AwaitingTriage _,
                    Phase.AwaitingDecision _,
                    Phase.Ended _ ->
                    Optional.empty();
        };
    }

    /** Whoever got worse is triaged again before anything else. */
    private static Stream<Step> inPhase(CareRequest request) {
        var worse = request.worse();
        var usual = usual(request).filter(step -> worse == null || step != Step.URGENCY);
        if (worse == null || request.phase() instanceof Phase.HandingOverTo112) {
            return usual;
        }
        return Stream.concat(
                worse.flagsAsked()
                        ? Stream.of(Step.URGENCY, Step.RED_FLAGS)
                        : Stream.of(Step.RED_FLAGS, Step.URGENCY),
                usual);
    }

    private static Stream<Step> usual(CareRequest request) {
        return switch (request.phase()) {
            case Phase.CheckingRedFlags _ -> Stream.of(Step.RED_FLAGS);
            case Phase.HandingOverTo112 _ -> Stream.of(Step.HAND_OVER);
            case Phase.AwaitingTriage _ -> Stream.of(Step.URGENCY);
            case Phase.AwaitingDecision _ -> Stream.of(Step.DECISION, Step.URGENCY);
            case Phase.SeekingPlace _ ->
                    request.openOffers().isEmpty()
                            ? Stream.of(Step.PLACES, Step.DECISION, Step.URGENCY, Step.CLOSE)
                            : Stream.of(Step.PLACES, Step.URGENCY);
            case Phase.AwaitingArrival(var _, var _, var receiver) ->
                    arriving(
                            request,
                            receiver == null
                                    ? Stream.of(Step.ARRIVAL, Step.NO_SHOW, Step.CLOSE)
                                    : Stream.of(Step.ARRIVAL, Step.NO_SHOW));
            case Phase.InCare _ -> Stream.of(Step.CLOSE);
            case Phase.Advised _ -> advised(request);
            case Phase.Ended _ -> Stream.of();
        };
    }

    private static Stream<Step> validation(CareRequest request) {
        return request.beside().validationSince() == null
                        || request.phase() instanceof Phase.HandingOverTo112
                ? Stream.of()
                : Stream.of(Step.VALIDATION);
    }

    /** What was promised comes first. */
    private static Stream<Step> advised(CareRequest request) {
        return request.beside().callBack() == null
                ? Stream.of(Step.CLOSE, Step.DECISION, Step.URGENCY)
                : Stream.of(Step.CALL_BACK, Step.DECISION, Step.URGENCY);
    }

    /** Whoever is not on the way yet cannot arrive. */
    private static Stream<Step> arriving(CareRequest request, Stream<Step> then) {
        var ride = request.ride();
        return ride == null || ride.awaitsDesk()
                ? Stream.concat(Stream.of(Step.TRANSPORT), then)
                : Stream.concat(then, Stream.of(Step.TRANSPORT));
    }

    private static Stream<Step> always(CareRequest request) {
        return switch (request.phase()) {
            case Phase.HandingOverTo112 _, Phase.Ended _ -> Stream.of();
            case Phase.InCare _ -> handled(false);
            case Phase.CheckingRedFlags _,
                    Phase.AwaitingTriage _,
                    Phase.AwaitingDecision _,
                    Phase.SeekingPlace _,
                    Phase.AwaitingArrival _,
                    Phase.Advised _ ->
                    handled(true);
        };
    }

    /**
     * @param triaged whether it can still be triaged again
     */
    private static Stream<Step> handled(boolean triaged) {
        return Stream.of(
                        Step.WORSE,
                        Step.NOTE,
                        Step.BRING_IN,
                        Step.CONFERENCE,
                        Step.CONTACT,
                        Step.CALL_BACK,
                        Step.PATIENT,
                        Step.LIMITS,
                        Step.LEAD,
                        Step.CLAIM,
                        Step.RELEASE,
                        Step.DIVERT,
                        Step.WITHDRAW,
                        Step.HAND_OVER)
                .filter(step -> step != Step.WORSE || triaged);
    }

    private static boolean mayClose(CareRequest request, Actor actor) {
        return request.lead().equals(actor.organisation())
                && request.beside().callBack() == null
                && request.beside().validationSince() == null
                && ending(request.phase()).isPresent();
    }

    private static Ending fitting(Care care) {
        return switch (care) {
            case Care.SelfCare _ -> Ending.SELF_CARE;
            case Care.AdviceOnly _ -> Ending.ADVICE;
            case Care.OwnGp _ -> Ending.OWN_GP;
            case Care.Place _ -> Ending.PLACED;
        };
    }
}
