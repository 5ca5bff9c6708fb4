package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.IdentityDocument;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.TreatmentLimit;
import org.jspecify.annotations.Nullable;

/** A fact in the story of a request. Facts are appended, never changed; see {@link FactNames}. */
public sealed interface RequestEvent {

    /**
     * @param number what people call the request by
     * @param requester the organisation that asks
     * @param desk the organisation that handles it and has the first lead
     * @param repeatOf the earlier request this is a second contact for
     */
    record RequestOpened(
            long number,
            Channel channel,
            Caller caller,
            Whereabouts where,
            PatientId patient,
            Identity identity,
            OrganisationId requester,
            OrganisationId desk,
            RegionId region,
            SubregionId subregion,
            String question,
            @Nullable CareRequestId repeatOf)
            implements RequestEvent {}

    /** An empty set of positive signs opens the gate. */
    record RedFlagsAnswered(Set<RedFlag> positive, @Nullable String remark)
            implements RequestEvent {}

    /** The dispatch centre confirmed that it took the case over. */
    record HandedOverTo112(String centre, String confirmedBy) implements RequestEvent {}

    /**
     * @param complaint code within the protocol
     * @param answers the criteria that were met, as codes
     * @param reassessBy when the request must be looked at again if it still waits
     * @param level in the words of the protocol, when those are not the urgency itself
     * @param context what counted besides the complaint, as codes; older facts have none
     */
    record UrgencyAssessed(
            Urgency urgency,
            String protocol,
            String protocolVersion,
            String complaint,
            List<String> answers,
            String explanation,
            @Nullable Instant reassessBy,
            @Nullable String level,
            List<String> context)
            implements RequestEvent {

        public UrgencyAssessed {
            context = List.copyOf(Objects.requireNonNullElse(context, List.of()));
        }
    }

    record UrgencyOverridden(Urgency from, Urgency to, String reason, @Nullable Instant reassessBy)
            implements RequestEvent {}

    record CareDecided(Care care, String reason) implements RequestEvent {}

    /**
     * What the decision just made does with the advice there was: what it follows, who dissents and
     * for whom it did not wait.
     */
    record AdviceWeighed(List<Weighed> advice) implements RequestEvent {}

    record NoteAdded(String text) implements RequestEvent {}

    /**
     * The dispatch centre handed a call over that needs no ambulance.
     *
     * @param level in the words of the dispatch centre
     * @param asked what was asked and answered there, one thing a line
     */
    record TakenOverFromDispatch(String centre, String level, List<String> asked)
            implements RequestEvent {}

    /**
     * Somebody called again about the same problem.
     *
     * @param earlier the request of before; null when it is this one
     */
    record SecondContact(@Nullable CareRequestId earlier, ContactKind kind, String said)
            implements RequestEvent {}

    /**
     * Some people talked it over by telephone. That they did is kept, not the sound.
     *
     * @param at when it was held
     * @param who names and roles of who took part
     * @param agreed null when nothing was
     */
    record ConferenceHeld(Instant at, List<String> who, @Nullable String agreed)
            implements RequestEvent {}

    /** The patient is worse than when the urgency was assessed, which holds no longer. */
    record DeteriorationReported(String what) implements RequestEvent {}

    /**
     * @param document what was shown to prove it; null when nothing was
     */
    record PatientIdentified(
            PatientId patient, Identity identity, @Nullable IdentityDocument document)
            implements RequestEvent {}

    /**
     * What the patient wants and does not want, kept with the patient.
     *
     * @param told those that were spoken of; of the others nothing changed
     */
    record TreatmentLimitsRecorded(
            PatientId patient,
            Map<TreatmentLimit, LimitWish> told,
            LimitSource source,
            @Nullable String remark)
            implements RequestEvent {}

    record OffersMade(List<OfferedPlace> offers) implements RequestEvent {}

    record OfferRefused(UUID offer, String name, String reason, @Nullable String remark)
            implements RequestEvent {}

    /** A place that was asked wants to know something before it answers. */
    record QuestionAsked(UUID offer, String name, String text) implements RequestEvent {}

    record QuestionAnswered(UUID offer, String name, String text) implements RequestEvent {}

    /** A place can take the patient, but from another moment on. */
    record StartProposed(UUID offer, String name, Instant start, @Nullable String remark)
            implements RequestEvent {}

    record StartDeclined(UUID offer, String name, Instant start, @Nullable String remark)
            implements RequestEvent {}

    record OfferExpired(UUID offer, String name) implements RequestEvent {}

    /**
     * A place that had said it was free did not deliver, where it must.
     *
     * @param reason code of why it refused; null when it did not answer
     */
    record DeliveryBreached(UUID offer, String name, @Nullable String reason, Declared declared)
            implements RequestEvent {}

    record OfferWithdrawn(UUID offer, String name, String because) implements RequestEvent {}

    /**
     * @param start when care starts, if another moment was agreed than was asked for
     */
    record PlaceAccepted(
            UUID offer,
            ServiceId service,
            OrganisationId organisation,
            String name,
            @Nullable Instant start)
            implements RequestEvent {}

    record PlacedOutside(String destination, String confirmedBy) implements RequestEvent {}

    record LeadOffered(OrganisationId to, String reason) implements RequestEvent {}

    record LeadDeclined(OrganisationId by, String reason) implements RequestEvent {}

    /** The only fact that moves the lead; it follows an acceptance by the receiver. */
    record LeadTransferred(OrganisationId from, OrganisationId to) implements RequestEvent {}

    record Arrived() implements RequestEvent {}

    record DidNotArrive(String reason) implements RequestEvent {}

    record Withdrawn(String reason) implements RequestEvent {}

    record Diverted(String to, String reason) implements RequestEvent {}

    record Closed(Ending ending, @Nullable String remark) implements RequestEvent {}

    /** Who looks after a request at the desk. */
    sealed interface Claiming extends RequestEvent {

        /**
         * @param from whose claim was idle and taken over; null when there was none
         */
        record RequestClaimed(UUID person, String name, @Nullable String from)
                implements Claiming {}

        record ClaimReleased() implements Claiming {}

        /**
         * Whoever goes off duty offers it to who comes; nothing moves before somebody there says
         * yes.
         *
         * @param by who offers it, for whom it makes no sense to accept it
         * @param word what to know of it; null when the story says it all
         * @param shift names what is offered together; null for one by itself
         */
        record ShiftOffered(
                OrganisationId to,
                UUID by,
                String name,
                @Nullable String word,
                @Nullable UUID shift)
                implements Claiming {}

        /**
         * @param reason why not, or why it is taken back
         */
        record ShiftDeclined(OrganisationId by, String reason) implements Claiming {}
    }

    /** The physician who supervises looks at what was decided, where that was agreed. */
    sealed interface Validation extends RequestEvent {

        /**
         * What was decided is done meanwhile; the request does not close before it was looked at.
         */
        record ValidationAwaited(@Nullable FollowedRule rule) implements Validation {}

        /**
         * @param changed whether the physician decided otherwise; what and why is told before
         */
        record OutcomeValidated(boolean changed) implements Validation {}
    }

    /** A call to whoever called, promised for a moment. */
    sealed interface CallingBack extends RequestEvent {

        /**
         * Takes the place of one that was planned before.
         *
         * @param by the person or the role that calls
         * @param about what to ask then; null when that speaks for itself
         */
        record CallBackPlanned(Instant due, String by, String phone, @Nullable String about)
                implements CallingBack {}

        /**
         * @param again when it is tried or done once more; null when it is over
         */
        record CallBackSettled(CallBackResult result, String what, @Nullable Instant again)
                implements CallingBack {}
    }

    /** What other disciplines are asked and say. Advice decides nothing. */
    sealed interface Consulting extends RequestEvent {

        /** Names the consult. */
        UUID consult();

        /**
         * @param discipline code of who is asked
         * @param asked name of the organisation or person; null for whoever of the discipline
         * @param followed the agreed rule that they are at the desk; null where others are asked
         */
        record AdviceAsked(
                UUID consult,
                String discipline,
                @Nullable String asked,
                String question,
                Instant answerBy,
                @Nullable FollowedRule followed)
                implements Consulting {}

        /**
         * @param adviser name of who will look at it
         */
        record ConsultAccepted(UUID consult, String discipline, String adviser)
                implements Consulting {}

        /**
         * @param over whether nobody else was asked
         */
        record ConsultDeclined(UUID consult, String discipline, String reason, boolean over)
                implements Consulting {}

        /**
         * @param askedAt since when it was waited for
         */
        record AdviceGiven(UUID consult, String discipline, Advice advice, Instant askedAt)
                implements Consulting {}

        /**
         * @param by name of who wrote it
         * @param ofAdviser whether that is who advises; else it is the desk
         */
        record MessageSent(
                UUID consult, String discipline, String by, boolean ofAdviser, String text)
                implements Consulting {}

        /**
         * @param reason of the person who took it back; null when it ended by itself
         */
        record ConsultEnded(
                UUID consult, String discipline, ConsultEnd why, @Nullable String reason)
                implements Consulting {}
    }

    /** How a request climbs when nobody has a place for it. */
    sealed interface Escalation extends RequestEvent {

        /**
         * @param onBehalfOf name of the person for whom the steps are taken by themselves
         * @param followed the agreed rule that the ladder is; null when it is a setting
         */
        record LadderStarted(
                UUID ladder,
                List<LadderStep> steps,
                String onBehalfOf,
                @Nullable FollowedRule followed)
                implements Escalation {}

        /**
         * @param step its number, from 1
         * @param asked how many places are asked in it; which ones is the next fact
         * @param leftOut why others within reach do not fit: how many, by cause
         * @param nextAt when the next step is taken at the latest; null for the last one
         */
        record LadderStepTaken(
                UUID ladder,
                int step,
                LadderStep.Reach reach,
                int asked,
                Map<String, Integer> leftOut,
                @Nullable Instant nextAt)
                implements Escalation {}

        /**
         * A step that is due asks nobody yet; told once for each step.
         *
         * @param step the number of the step that waits
         * @param followed the agreed rule about how many are asked at once
         */
        record LadderWaitedForRoom(UUID ladder, int step, FollowedRule followed)
                implements Escalation {}

        /**
         * @param reason of the person who stopped it; null when it stopped by itself
         */
        record LadderStopped(UUID ladder, LadderStop why, @Nullable String reason)
                implements Escalation {}

        record DutyCallTakenUp(String name) implements Escalation {}

        /**
         * A place taken by who has the mandate, without the receiver's yes; the lead stays.
         *
         * @param justification without naming the patient: it is reported
         * @param mandate what was signed about who may; null where nothing was
         */
        record PlaceForced(
                UUID offer,
                ServiceId service,
                OrganisationId organisation,
                String name,
                String justification,
                @Nullable FollowedRule mandate)
                implements Escalation {}

        /** The receiver accepts what was forced; the lead follows. */
        record ForcedPlaceAccepted(UUID offer, String name) implements Escalation {}

        /**
         * Somebody went on without what was agreed, and said why.
         *
         * @param subject code of what the rule is about
         */
        record AgreementSetAside(String subject, FollowedRule rule, String reason)
                implements Escalation {}
    }

    /** How the patient gets to the place that was accepted. None of it moves the lead. */
    sealed interface Transport extends RequestEvent {

        /** Names the ride; a request has one at a time. */
        UUID ride();

        /**
         * The patient comes by means that no transport service was asked for here.
         *
         * @param expectedAt when the patient is expected at the place; null when nobody knows
         */
        record TravelAgreed(
                UUID ride, String kind, @Nullable Instant expectedAt, @Nullable String note)
                implements Transport {}

        /**
         * Transport services were asked; the same ride may be asked of more of them.
         *
         * @param pickUpFrom null is as soon as possible
         */
        record TransportOrdered(
                UUID ride,
                String kind,
                @Nullable Instant pickUpFrom,
                @Nullable String note,
                List<OfferedPlace> offers)
                implements Transport {}

        /**
         * @param expectedAt when the patient will be at the place, says who drives
         */
        record TransportAccepted(
                UUID ride,
                UUID offer,
                ServiceId service,
                OrganisationId organisation,
                String name,
                Instant expectedAt)
                implements Transport {}

        /** Another time than was said before. */
        record ArrivalExpected(UUID ride, Instant expectedAt, @Nullable String remark)
                implements Transport {}

        /**
         * @param at when it happened, by the word of who reports it
         * @param corrects version of the fact that said otherwise; null when there was none
         */
        record RideReported(UUID ride, RideStep step, Instant at, @Nullable Integer corrects)
                implements Transport {}

        /** Whoever had accepted cannot drive after all; another must be asked. */
        record TransportGivenBack(UUID ride, UUID offer, String name, String reason)
                implements Transport {}

        /** Nobody needs to drive any more. */
        record TransportCancelled(UUID ride, String because) implements Transport {}
    }
}
