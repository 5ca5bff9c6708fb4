package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.patient.PatientLine;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request, told to whoever asked or to the patient's own GP practice.
 *
 * @param request as it was when the last of this happened; the patient may be better known now
 * @param told what happened that they want to know, oldest first; never empty
 * @param why they are told
 * @param isNew not ticked off since it last changed
 */
public record Feedback(
        CareRequest request,
        PatientLine patient,
        List<RecordedFact> told,
        Why why,
        boolean isNew,
        @Nullable Ticked ticked) {

    public Feedback {
        told = List.copyOf(told);
    }

    /** Why an organisation is told, the strongest first. */
    public enum Why {
        /** It asked, and another has the lead. */
        REQUESTED,
        /** It is the patient's own GP practice. */
        OWN_GP
    }

    /** Who read it last. */
    public record Ticked(int version, Instant at, String by) {}

    public RecordedFact last() {
        return told.getLast();
    }

    /**
     * Whether whoever asked wants to hear of a fact. Every ending closes the request, so what comes
     * before it says nothing more.
     */
    static boolean isOutcome(RequestEvent event) {
        return switch (event) {
            case RequestEvent.PlaceAccepted _,
                    RequestEvent.PlacedOutside _,
                    RequestEvent.Escalation.ForcedPlaceAccepted _,
                    RequestEvent.Arrived _,
                    RequestEvent.DidNotArrive _,
                    RequestEvent.Closed _ ->
                    true;
            case RequestEvent.RequestOpened _,
                    RequestEvent.RedFlagsAnswered _,
                    RequestEvent.HandedOverTo112 _,
                    RequestEvent.UrgencyAssessed _,
                    RequestEvent.UrgencyOverridden _,
                    RequestEvent.CareDecided _,
                    RequestEvent.NoteAdded _,
                    RequestEvent.DeteriorationReported _,
                    RequestEvent.SecondContact _,
                    RequestEvent.ConferenceHeld _,
                    RequestEvent.TakenOverFromDispatch _,
                    RequestEvent.PatientIdentified _,
                    RequestEvent.TreatmentLimitsRecorded _,
                    RequestEvent.OffersMade _,
                    RequestEvent.OfferRefused _,
                    RequestEvent.QuestionAsked _,
                    RequestEvent.QuestionAnswered _,
                    RequestEvent.StartProposed _,
                    RequestEvent.StartDeclined _,
                    RequestEvent.OfferExpired _,
                    RequestEvent.DeliveryBreached _,
                    RequestEvent.OfferWithdrawn _,
                    RequestEvent.LeadOffered _,
                    RequestEvent.LeadDeclined _,
                    RequestEvent.LeadTransferred _,
                    RequestEvent.Withdrawn _,
                    RequestEvent.Diverted _,
                    RequestEvent.AdviceWeighed _,
                    RequestEvent.CallingBack _,
                    RequestEvent.Consulting _,
                    RequestEvent.Validation _,
                    RequestEvent.Claiming _,
                    RequestEvent.Escalation.LadderStarted _,
                    RequestEvent.Escalation.LadderStepTaken _,
                    RequestEvent.Escalation.LadderWaitedForRoom _,
                    RequestEvent.Escalation.LadderStopped _,
                    RequestEvent.Escalation.DutyCallTakenUp _,
                    RequestEvent.Escalation.PlaceForced _,
                    RequestEvent.Escalation.AgreementSetAside _,
                    RequestEvent.Transport _ ->
                    false;
        };
    }
}
