package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.Objects;
import nl.samenspoed.app.request.RequestEvent.Escalation;
import nl.samenspoed.app.request.RequestEvent.Escalation.*;
import org.jspecify.annotations.Nullable;

/** Folds what happens to the ladder of a request. */
final class Climbing {

    private Climbing() {}

    static Escalated.@Nullable Ladder then(
            Escalated.@Nullable Ladder ladder, Escalation event, Instant at) {
        return switch (event) {
            case LadderStarted(var id, var steps, var onBehalfOf, var followed) ->
                    new Escalated.Ladder(id, steps, onBehalfOf, followed, 0, null, false, null);
            case LadderStepTaken taken -> climbed(Objects.requireNonNull(ladder), taken, at);
            case LadderWaitedForRoom _ -> waiting(Objects.requireNonNull(ladder));
            case LadderStopped _ -> null;
            case DutyCallTakenUp(var name) -> takenUp(Objects.requireNonNull(ladder), name);
            case PlaceForced _, ForcedPlaceAccepted _, AgreementSetAside _ -> ladder;
        };
    }

    private static Escalated.Ladder climbed(
            Escalated.Ladder ladder, LadderStepTaken taken, Instant at) {
        return new Escalated.Ladder(
                ladder.id(),
                ladder.steps(),
                ladder.onBehalfOf(),
                ladder.followed(),
                taken.step(),
                taken.nextAt(),
                false,
                taken.reach() == LadderStep.Reach.DUTY_MANAGER
                        ? new Escalated.DutyCall(at, null)
                        : ladder.duty());
    }

    private static Escalated.Ladder waiting(Escalated.Ladder ladder) {
        return new Escalated.Ladder(
                ladder.id(),
                ladder.steps(),
                ladder.onBehalfOf(),
                ladder.followed(),
                ladder.taken(),
                ladder.nextAt(),
                true,
                ladder.duty());
    }

    private static Escalated.Ladder takenUp(Escalated.Ladder ladder, String name) {
        var call = Objects.requireNonNull(ladder.duty());
        return new Escalated.Ladder(
                ladder.id(),
                ladder.steps(),
                ladder.onBehalfOf(),
                ladder.followed(),
                ladder.taken(),
                ladder.nextAt(),
                ladder.waits(),
                new Escalated.DutyCall(call.at(), name));
    }
}
