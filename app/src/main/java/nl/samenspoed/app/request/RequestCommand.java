package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.IdentityDocument;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.TreatmentLimit;
import org.jspecify.annotations.Nullable;

/** Something a person wants to be done with a request that is already open. */
public sealed interface RequestCommand {

    record AnswerRedFlags(Set<RedFlag> positive, @Nullable String remark)
            implements RequestCommand {}

    /** May be given at any moment, whatever is missing. */
    record HandOverTo112(String centre, String confirmedBy) implements RequestCommand {}

    /**
     * @param level in the words of the protocol, when those are not the urgency itself
     * @param context what counted besides the complaint, as codes of the protocol
     */
    record AssessUrgency(
            Urgency urgency,
            String protocol,
            String protocolVersion,
            String complaint,
            List<String> answers,
            String explanation,
            @Nullable String level,
            List<String> context)
            implements RequestCommand {

        public AssessUrgency(
                Urgency urgency,
                String protocol,
                String protocolVersion,
                String complaint,
                List<String> answers,
                String explanation) {
            this(
                    urgency,
                    protocol,
                    protocolVersion,
                    complaint,
                    answers,
                    explanation,
                    null,
                    List.of());
        }
    }

    record OverrideUrgency(Urgency to, String reason) implements RequestCommand {}

    /**
     * One decision over all advice there is.
     *
     * @param followed the consults whose advice it follows; the others dissent
     */
    record DecideCare(Care care, String reason, Set<UUID> followed) implements RequestCommand {

        public DecideCare(Care care, String reason) {
            this(care, reason, Set.of());
        }
    }

    record AddNote(String text) implements RequestCommand {}

    /**
     * Takes a call over from the dispatch centre, which asked the first questions and judged it:
     * nobody asks that again.
     *
     * @param level in the words of the dispatch centre
     * @param urgency what that is on the scale that all disciplines share
     * @param scale by which it is that
     * @param asked what was asked and answered there, one thing a line
     */
    record TakeOverFromDispatch(
            String centre, String level, Urgency urgency, String scale, List<String> asked)
            implements RequestCommand {}

    /**
     * Somebody called again about the same problem.
     *
     * @param earlier the request of before; null when it is this one
     */
    record RecordContact(@Nullable CareRequestId earlier, ContactKind kind, String said)
            implements RequestCommand {}

    /**
     * Some people talked it over by telephone.
     *
     * @param at when it was held
     * @param who names and roles of who took part, at least two
     * @param agreed null when nothing was
     */
    record RecordConference(Instant at, List<String> who, @Nullable String agreed)
            implements RequestCommand {}

    /** Anybody who knows of it may say that the patient is worse: the triage begins anew. */
    record ReportDeterioration(String what) implements RequestCommand {}

    /**
     * @param document what was shown to prove it; null when nothing was
     */
    record IdentifyPatient(
            PatientId patient, Identity identity, @Nullable IdentityDocument document)
            implements RequestCommand {

        public IdentifyPatient(PatientId patient, Identity identity) {
            this(patient, identity, null);
        }
    }

    /**
     * Writes down what the patient wants and does not want.
     *
     * @param told those that were spoken of
     */
    record RecordTreatmentLimits(
            Map<TreatmentLimit, LimitWish> told, LimitSource source, @Nullable String remark)
            implements RequestCommand {}

    record OfferLead(OrganisationId to, String reason) implements RequestCommand {}

    record AcceptLead() implements RequestCommand {}

    record DeclineLead(String reason) implements RequestCommand {}

    record ConfirmArrival() implements RequestCommand {}

    record ReportNoShow(String reason) implements RequestCommand {}

    record Withdraw(String reason) implements RequestCommand {}

    record Divert(String to, String reason) implements RequestCommand {}

    record Close(Ending ending, @Nullable String remark) implements RequestCommand {}

    /** Says who looks after it; whoever gives the command is that person. */
    sealed interface Claiming extends RequestCommand {

        /** Takes it, or takes it over from somebody who has left it idle. */
        record Claim() implements Claiming {}

        record Release() implements Claiming {}

        /**
         * Offers it to whoever comes on duty, there or at another desk.
         *
         * @param word what to know of it; null when the story says it all
         * @param shift names what is offered together; null for one by itself
         */
        record OfferShift(OrganisationId to, @Nullable String word, @Nullable UUID shift)
                implements Claiming {

            public OfferShift(OrganisationId to, @Nullable String word) {
                this(to, word, null);
            }
        }

        record AcceptShift() implements Claiming {}

        /** Says no to it, or takes it back. */
        record DeclineShift(String reason) implements Claiming {}
    }

    /** Agrees with what was decided; who does not decides otherwise. */
    record ValidateOutcome() implements RequestCommand {}

    /** A call to whoever called, promised for a moment: it is not forgotten until it is settled. */
    sealed interface CallingBack extends RequestCommand {

        /**
         * Another moment when one is planned already.
         *
         * @param by the person or the role that calls
         * @param about what to ask then; null when that speaks for itself
         */
        record PlanCallBack(Instant due, String by, String phone, @Nullable String about)
                implements CallingBack {}

        /**
         * @param again when it is tried or done once more; whoever was not reached is tried again
         */
        record SettleCallBack(CallBackResult result, String what, @Nullable Instant again)
                implements CallingBack {}
    }

    /** What another module makes known; it has already checked who may do it. */
    sealed interface Told extends RequestCommand {}

    /** What {@code consult} makes known: advice of other disciplines. */
    sealed interface Consulting extends Told {

        /**
         * @param discipline code of who is asked
         * @param asked name of the organisation or person; null for whoever of the discipline
         * @param followed the agreed rule that they are at the desk; null where others are asked
         */
        record AskAdvice(
                UUID consult,
                String discipline,
                @Nullable String asked,
                String question,
                Instant answerBy,
                @Nullable FollowedRule followed)
                implements Consulting {}

        record AcceptConsult(UUID consult) implements Consulting {}

        /**
         * @param over whether nobody else was asked
         */
        record DeclineConsult(UUID consult, String reason, boolean over) implements Consulting {}

        record GiveAdvice(UUID consult, Advice advice) implements Consulting {}

        /**
         * @param ofAdviser whether the adviser says it; else the desk does
         */
        record SendMessage(UUID consult, boolean ofAdviser, String text) implements Consulting {}

        record EndConsult(UUID consult, ConsultEnd why, @Nullable String reason)
                implements Consulting {}
    }

    /** What {@code placement} makes known. */
    sealed interface Placement extends Told {

        record MakeOffers(List<OfferedPlace> offers) implements Placement {}

        /**
         * @param broke what it had declared, if it had to deliver; null when it may say no
         */
        record RefuseOffer(
                UUID offer, String reason, @Nullable String remark, @Nullable Declared broke)
                implements Placement {}

        record AskQuestion(UUID offer, String text) implements Placement {}

        record AnswerQuestion(UUID offer, String text) implements Placement {}

        record ProposeStart(UUID offer, Instant start, @Nullable String remark)
                implements Placement {}

        /** Accepts on behalf of the receiver, who proposed exactly this. */
        record AcceptStart(UUID offer, Instant start) implements Placement {}

        record DeclineStart(UUID offer, Instant start, @Nullable String remark)
                implements Placement {}

        /**
         * @param broke what it had declared, if it had to deliver; null when it need not answer
         */
        record ExpireOffer(UUID offer, @Nullable Declared broke) implements Placement {}

        record WithdrawOffer(UUID offer, String because) implements Placement {}

        record AcceptOffer(UUID offer) implements Placement {}

        record PlaceOutside(String destination, String confirmedBy) implements Placement {}

        /** Up the ladder, or past it. */
        sealed interface Escalation extends Placement {

            /**
             * @param followed the agreed rule that the ladder is; null when it is a setting
             * @param first the first step, which is taken at once
             */
            record StartLadder(
                    UUID ladder,
                    List<LadderStep> steps,
                    @Nullable FollowedRule followed,
                    TakeStep first)
                    implements Escalation {}

            /**
             * @param offers those that are asked in this step; none when nothing fits
             * @param leftOut why others within reach do not fit: how many, by cause
             */
            record TakeStep(
                    UUID ladder, int step, List<OfferedPlace> offers, Map<String, Integer> leftOut)
                    implements Escalation {}

            /**
             * The next step is due, and as many are asked as was agreed.
             *
             * @param followed the agreed rule about how many are asked at once
             */
            record WaitForRoom(UUID ladder, int step, FollowedRule followed)
                    implements Escalation {}

            record StopLadder(String reason) implements Escalation {}

            record TakeUpDutyCall() implements Escalation {}

            /**
             * @param mandate what was signed about who may; null where nothing was
             */
            record ForcePlace(
                    OfferedPlace place, String justification, @Nullable FollowedRule mandate)
                    implements Escalation {}

            record AcceptForcedPlace(UUID offer) implements Escalation {}

            /**
             * Goes on without what was agreed, this time.
             *
             * @param subject code of what the rule is about
             */
            record SetAside(String subject, FollowedRule rule, String reason)
                    implements Escalation {}
        }
    }

    /**
     * What {@code placement} makes known about transport. Refusing, lapsing and withdrawing are the
     * same commands as for places.
     */
    sealed interface Transport extends Placement {

        record AgreeTravel(
                UUID ride, String kind, @Nullable Instant expectedAt, @Nullable String note)
                implements Transport {}

        record OrderTransport(
                UUID ride,
                String kind,
                @Nullable Instant pickUpFrom,
                @Nullable String note,
                List<OfferedPlace> offers)
                implements Transport {}

        record AcceptTransport(UUID offer, Instant expectedAt) implements Transport {}

        record ExpectArrival(UUID ride, Instant expectedAt, @Nullable String remark)
                implements Transport {}

        record ReportRide(UUID ride, RideStep step, Instant at) implements Transport {}

        record GiveBackTransport(UUID ride, String reason) implements Transport {}

        record CancelTransport(UUID ride, String because) implements Transport {}
    }
}
