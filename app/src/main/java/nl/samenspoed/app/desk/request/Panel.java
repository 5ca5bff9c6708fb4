package nl.samenspoed.app.desk.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The step that is open in a case, with what was typed.
 *
 * @param missed what others did while this was being typed
 * @param urgency what the protocol asks and proposes, in the step that is about that
 * @param decision what can be chosen, in the step that is about that
 * @param places what was found, in the step that is about that
 * @param transport how the patient could travel, in the step that is about that
 * @param person who the patient is, in the step that is about that
 * @param bringIn who is at the desk and who works now, in the step that brings somebody in
 * @param suggestions names that are likely here, for a field that completes
 */
public record Panel(
        Step step,
        Form form,
        List<CaseView.Line> missed,
        @Nullable UrgencyPanel urgency,
        @Nullable DecisionPanel decision,
        @Nullable PlacesPanel places,
        @Nullable TransportPanel transport,
        @Nullable PersonPanel person,
        List<String> suggestions,
        @Nullable BringInPanel bringIn) {

    static Panel of(Step step, Form form, List<CaseView.Line> missed) {
        return new Panel(step, form, missed, null, null, null, null, null, List.of(), null);
    }

    /**
     * Under which name half-written text is kept. Text about an older version of a patient is not
     * brought back: it would undo what somebody else corrected.
     */
    public String draft() {
        return person == null ? step.path() : step.path() + "-" + person.recorded().version();
    }

    Panel filledIn(Form filled) {
        return new Panel(
                step,
                filled,
                missed,
                urgency,
                decision,
                places,
                transport,
                person,
                suggestions,
                bringIn);
    }

    Panel with(UrgencyPanel asked) {
        return new Panel(
                step,
                form,
                missed,
                asked,
                decision,
                places,
                transport,
                person,
                suggestions,
                bringIn);
    }

    Panel with(DecisionPanel choices) {
        return new Panel(
                step,
                form,
                missed,
                urgency,
                choices,
                places,
                transport,
                person,
                suggestions,
                bringIn);
    }

    Panel with(PlacesPanel found) {
        return new Panel(
                step,
                form,
                missed,
                urgency,
                decision,
                found,
                transport,
                person,
                suggestions,
                bringIn);
    }

    Panel with(TransportPanel ways) {
        return new Panel(
                step, form, missed, urgency, decision, places, ways, person, suggestions, bringIn);
    }

    Panel with(PersonPanel who) {
        return new Panel(
                step,
                form,
                missed,
                urgency,
                decision,
                places,
                transport,
                who,
                suggestions,
                bringIn);
    }

    Panel with(List<String> names) {
        return new Panel(
                step, form, missed, urgency, decision, places, transport, person, names, bringIn);
    }

    Panel with(BringInPanel there) {
        return new Panel(
                step,
                form,
                missed,
                urgency,
                decision,
                places,
                transport,
                person,
                suggestions,
                there);
    }
}
