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
 * @param suggestions names that are likely here, for a field that completes
 */
public record Panel(
        Step step,
        Form form,
        List<CaseView.Line> missed,
        @Nullable UrgencyPanel urgency,
        @Nullable DecisionPanel decision,
        @Nullable PlacesPanel places,
        List<String> suggestions) {

    Panel filledIn(Form filled) {
        return new Panel(step, filled, missed, urgency, decision, places, suggestions);
    }

    Panel with(UrgencyPanel asked) {
        return new Panel(step, form, missed, asked, decision, places, suggestions);
    }

    Panel with(DecisionPanel choices) {
        return new Panel(step, form, missed, urgency, choices, places, suggestions);
    }

    Panel with(PlacesPanel found) {
        return new Panel(step, form, missed, urgency, decision, found, suggestions);
    }

    Panel with(List<String> names) {
        return new Panel(step, form, missed, urgency, decision, places, names);
    }
}
