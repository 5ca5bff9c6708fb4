package nl.samenspoed.app.desk.request;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.RequestEvent.Claiming;
import nl.samenspoed.app.request.RequestEvent.Escalation;

/** Tells about the ladder of a request, about force and about who looks after it. */
final class EscalationSentences {

    private final Words words;

    EscalationSentences(Words words) {
        this.words = words;
    }

    String of(Claiming event) {
        return switch (event) {
            case Claiming.RequestClaimed(var _, var name, var from) ->
                    from == null ? say("claimed", name) : say("claimed-from", name, from);
            case Claiming.ClaimReleased() -> say("released");
            case Claiming.ShiftOffered(var to, var _, var _, var word, var _) ->
                    word == null
                            ? say("shift-offered", words.organisation(to))
                            : say("shift-offered-word", words.organisation(to), word);
            case Claiming.ShiftDeclined(var by, var reason) ->
                    say("shift-declined", words.organisation(by), reason);
        };
    }

    String of(Escalation event) {
        return switch (event) {
            case Escalation.LadderStarted(var _, var steps, var onBehalfOf, var followed) ->
                    Sentences.and(
                            say("started", steps.size(), onBehalfOf),
                            followed == null ? null : words.followed(followed));
            case Escalation.LadderStepTaken taken -> taken(taken);
            case Escalation.LadderWaitedForRoom(var _, var step, var followed) ->
                    Sentences.and(say("waits", step), words.followed(followed));
            case Escalation.LadderStopped(var _, var why, var reason) ->
                    say("stopped", reason == null ? words.text("ladder.stop." + why) : reason);
            case Escalation.DutyCallTakenUp(var name) -> say("duty-taken-up", name);
            case Escalation.PlaceForced forced ->
                    Sentences.and(
                            say("forced", forced.name(), forced.justification()),
                            forced.mandate() == null ? null : words.followed(forced.mandate()));
            case Escalation.AgreementSetAside(var _, var rule, var reason) ->
                    Sentences.and(say("set-aside", reason), words.followed(rule));
            case Escalation.ForcedPlaceAccepted(var _, var name) -> say("force-accepted", name);
        };
    }

    private String taken(Escalation.LadderStepTaken taken) {
        var reach = reach(taken.reach());
        if (taken.reach() == LadderStep.Reach.DUTY_MANAGER) {
            return say("duty-called", taken.step());
        }
        return taken.asked() > 0
                ? say("step", taken.step(), reach, taken.asked())
                : say("step-nobody", taken.step(), reach, why(taken.leftOut()));
    }

    /** The commonest cause first. */
    String why(Map<String, Integer> leftOut) {
        return leftOut.isEmpty()
                ? words.text("ladder.nobody-else")
                : leftOut.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(
                                cause ->
                                        words.text(
                                                "ladder.cause." + cause.getKey(), cause.getValue()))
                        .collect(Collectors.joining(", "));
    }

    String reach(LadderStep.Reach reach) {
        return words.text("ladder.reach." + reach);
    }

    /** What a step that has not been taken yet will do. */
    String ahead(LadderStep step) {
        return step.callsDutyManager()
                ? reach(step.reach())
                : words.text("ladder.ahead", reach(step.reach()), step.places());
    }

    private String say(String what, Object... values) {
        return words.text("ladder.story." + what, values);
    }
}
