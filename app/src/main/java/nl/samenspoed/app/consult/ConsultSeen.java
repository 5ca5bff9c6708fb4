package nl.samenspoed.app.consult;

import java.util.List;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Consulted;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * All that an adviser sees of a case. Who was asked and has not said yes learns no name, as with an
 * offer.
 *
 * @param ageBand for example {@code 80-89}; null when the birth date is unknown
 * @param limits null when it was agreed not to show them
 * @param shown what is only shown after the yes; null before it
 * @param sharing the agreed rule about what is shown; null where nothing was agreed
 */
public record ConsultSeen(
        Consult consult,
        @Nullable Urgency urgency,
        Gender gender,
        @Nullable String ageBand,
        @Nullable Limits limits,
        @Nullable Shown shown,
        @Nullable FollowedRule sharing) {

    /**
     * @param patient null when it was agreed not to show who it is
     * @param matter what was asked for the patient when the request was opened; null when it was
     *     agreed not to show it
     * @param assessment null while nobody triaged it, or likewise
     * @param municipality code of where the patient is; null when nobody knows
     * @param said what desk and adviser wrote to each other, the oldest first
     */
    public record Shown(
            @Nullable PatientLine patient,
            @Nullable String matter,
            CareRequest.@Nullable Assessment assessment,
            @Nullable String municipality,
            List<Consulted.Message> said) {

        public Shown {
            said = List.copyOf(said);
        }
    }
}
