package nl.samenspoed.app.elsewhere;

import nl.samenspoed.app.patient.ConsentAnswer;
import nl.samenspoed.app.request.EmergencyAccess;
import org.jspecify.annotations.Nullable;

/** What is shown to whoever wanted a summary. */
public sealed interface ElsewhereAnswer {

    /**
     * @param consent what the register said
     * @param through the emergency access that stood in for consent; null when there was consent
     */
    record Shown(Summary summary, ConsentAnswer consent, @Nullable EmergencyAccess through)
            implements ElsewhereAnswer {}

    /**
     * Nobody was asked.
     *
     * @param source who would have been
     */
    record NoConsent(ConsentAnswer consent, String source) implements ElsewhereAnswer {}

    /** The source was asked and told nothing. */
    record Nothing(Failure why, String source) implements ElsewhereAnswer {}
}
