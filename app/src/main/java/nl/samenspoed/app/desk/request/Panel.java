package nl.samenspoed.app.desk.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The step that is open in a case, with what was typed.
 *
 * @param missed what others did while this was being typed
 * @param urgency what the protocol asks and proposes, in the step that is about that
 * @param decision what can be chosen, in the step that is about that
 * @param suggestions names that are likely here, for a field that completes
 */
public record Panel(
        Step step,
        Form form,
        List<CaseView.Line> missed,
        @Nullable UrgencyPanel urgency,
        @Nullable DecisionPanel decision,
        List<String> suggestions) {}
