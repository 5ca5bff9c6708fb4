package nl.samenspoed.app.triage;

import java.util.Set;
import nl.samenspoed.app.patient.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to the questions of a protocol.
 *
 * @param complaint code within the protocol
 * @param met codes of the criteria that are met; those not asked any more are left out of account
 * @param context codes of what a person says counts too
 * @param months age of the patient; null when nobody knows
 */
public record TriageAnswers(
        String complaint,
        Set<String> met,
        Set<String> context,
        @Nullable Integer months,
        Gender gender) {

    public TriageAnswers {
        met = Set.copyOf(met);
        context = Set.copyOf(context);
    }

    Condition.Known known() {
        return new Condition.Known(met, months, gender);
    }
}
