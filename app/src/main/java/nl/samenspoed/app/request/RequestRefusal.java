package nl.samenspoed.app.request;

import nl.samenspoed.app.command.RefusalCode;

/** Why a command on a request can be refused. */
public enum RequestRefusal implements RefusalCode {
    NOT_FOUND("request.not-found", Kind.NOT_FOUND),
    NOT_ALLOWED("request.not-allowed", Kind.FORBIDDEN),
    STALE("request.stale", Kind.STALE),
    BUSY("request.busy", Kind.CONFLICT),
    /** The key was used before, by somebody else or for something else. */
    KEY_TAKEN("request.key-taken", Kind.CONFLICT),
    ENDED("request.ended", Kind.CONFLICT),
    RED_FLAGS_OPEN("request.red-flags-open", Kind.CONFLICT),
    HAND_OVER_FIRST("request.hand-over-first", Kind.CONFLICT),
    URGENCY_MISSING("request.urgency-missing", Kind.CONFLICT),
    ALREADY_IN_CARE("request.already-in-care", Kind.CONFLICT),
    URGENCY_UNCHANGED("request.urgency-unchanged", Kind.INVALID),
    PLACE_ALREADY_ACCEPTED("request.place-already-accepted", Kind.CONFLICT),
    OFFERS_OPEN("request.offers-open", Kind.CONFLICT),
    NOT_SEEKING_PLACE("request.not-seeking-place", Kind.CONFLICT),
    OFFER_NOT_OPEN("request.offer-not-open", Kind.CONFLICT),
    NOTHING_ASKED("request.nothing-asked", Kind.CONFLICT),
    START_OUT_OF_RANGE("request.start-out-of-range", Kind.INVALID),
    /** Another moment was proposed since, or none. */
    START_NOT_PROPOSED("request.start-not-proposed", Kind.CONFLICT),
    NO_TRANSPORT("request.no-transport", Kind.CONFLICT),
    TRANSPORT_ALREADY_ORDERED("request.transport-already-ordered", Kind.CONFLICT),
    TRANSPORT_UNDER_WAY("request.transport-under-way", Kind.CONFLICT),
    TIME_OUT_OF_RANGE("request.time-out-of-range", Kind.INVALID),
    RIDE_OUT_OF_ORDER("request.ride-out-of-order", Kind.INVALID),
    NOT_AWAITING_ARRIVAL("request.not-awaiting-arrival", Kind.CONFLICT),
    /** A call was promised; it is settled before anything ends. */
    CALL_BACK_OPEN("request.call-back-open", Kind.CONFLICT),
    /** Nothing was advised that a patient could take home. */
    NO_ADVICE("request.no-advice", Kind.NOT_FOUND),
    NO_LIMITS_TOLD("request.no-limits-told", Kind.INVALID),
    NO_CALL_BACK("request.no-call-back", Kind.CONFLICT),
    /** A physician must look at it first, as was agreed. */
    VALIDATION_AWAITED("request.validation-awaited", Kind.CONFLICT),
    NOTHING_TO_VALIDATE("request.nothing-to-validate", Kind.CONFLICT),
    /** Taken back, declined, lapsed or decided. */
    CONSULT_OVER("request.consult-over", Kind.CONFLICT),
    CONSULT_TAKEN_UP("request.consult-taken-up", Kind.CONFLICT),
    CONSULT_NOT_TAKEN_UP("request.consult-not-taken-up", Kind.CONFLICT),
    CONSULT_ADVISED("request.consult-advised", Kind.CONFLICT),
    TOO_MANY_MESSAGES("request.too-many-messages", Kind.CONFLICT),
    WRONG_NUMBER_IN_CONFERENCE("request.wrong-number-in-conference", Kind.INVALID),
    CONFERENCE_NOT_HELD_YET("request.conference-not-held-yet", Kind.INVALID),
    TOO_MANY_CONSULTS("request.too-many-consults", Kind.CONFLICT),
    NEEDS_AMBULANCE("request.needs-ambulance", Kind.INVALID),
    ALREADY_ASKED("request.already-asked", Kind.CONFLICT),
    SHIFT_OFFERED_ALREADY("request.shift-offered-already", Kind.CONFLICT),
    SHIFT_NOT_OFFERED("request.shift-not-offered", Kind.CONFLICT),
    SHIFT_OWN("request.shift-own", Kind.CONFLICT),
    /** Between two desks the lead goes along, which not everybody there may give or take. */
    SHIFT_MOVES_LEAD("request.shift-moves-lead", Kind.FORBIDDEN),
    NOT_LEAD("request.not-lead", Kind.CONFLICT),
    LEAD_ALREADY_THERE("request.lead-already-there", Kind.CONFLICT),
    LEAD_NOT_OFFERED("request.lead-not-offered", Kind.CONFLICT),
    ENDING_DOES_NOT_FIT("request.ending-does-not-fit", Kind.CONFLICT),
    LADDER_RUNS("request.ladder-runs", Kind.CONFLICT),
    NO_LADDER("request.no-ladder", Kind.CONFLICT),
    /** Somebody else took this step, or the ladder stopped meanwhile. */
    LADDER_STEP_PASSED("request.ladder-step-passed", Kind.CONFLICT),
    DUTY_NOT_CALLED("request.duty-not-called", Kind.CONFLICT),
    DUTY_TAKEN_UP("request.duty-taken-up", Kind.CONFLICT),
    NOTHING_FORCED("request.nothing-forced", Kind.CONFLICT),
    /** A place was forced: only its receiver says that the patient is there. */
    RECEIVER_CONFIRMS("request.receiver-confirms", Kind.CONFLICT),
    CLAIMED_ALREADY("request.claimed-already", Kind.CONFLICT),
    CLAIMED_BY_ANOTHER("request.claimed-by-another", Kind.CONFLICT),
    NOT_CLAIMED("request.not-claimed", Kind.CONFLICT),
    /** A patient opens a link with the birth date, so it must be known. */
    BIRTH_DATE_UNKNOWN("request.birth-date-unknown", Kind.CONFLICT),
    WRONG_BIRTH_DATE("request.wrong-birth-date", Kind.INVALID),
    /** Unknown, used, replaced, blocked or expired: nobody is told which. */
    LINK_DEAD("request.link-dead", Kind.NOT_FOUND),
    EMERGENCY_UNEXPLAINED("request.emergency-unexplained", Kind.INVALID),
    NOBODY_MEANT("request.nobody-meant", Kind.INVALID),
    SEVERAL_MEANT("request.several-meant", Kind.INVALID),
    EMERGENCY_OVER("request.emergency-over", Kind.CONFLICT),
    /** Nobody judges what they did themselves. */
    OWN_EMERGENCY("request.own-emergency", Kind.FORBIDDEN),
    REVIEWED_ALREADY("request.reviewed-already", Kind.CONFLICT),
    JUSTIFICATION_TOO_SHORT("request.justification-too-short", Kind.INVALID),
    FIELD_REQUIRED("request.field-required", Kind.INVALID),
    FIELD_TOO_LONG("request.field-too-long", Kind.INVALID),
    DISTANCE_OUT_OF_RANGE("request.distance-out-of-range", Kind.INVALID),
    TOO_MANY_PREFERRED("request.too-many-preferred", Kind.INVALID),
    UNKNOWN_ORGANISATION("request.unknown-organisation", Kind.INVALID),
    UNKNOWN_PLACE("request.unknown-place", Kind.INVALID),
    UNKNOWN_SERVICE_KIND("request.unknown-service-kind", Kind.INVALID),
    UNKNOWN_OUTCOME("request.unknown-outcome", Kind.INVALID),
    UNKNOWN_REQUEST("request.unknown-request", Kind.INVALID),
    UNKNOWN_CAPABILITY("request.unknown-capability", Kind.INVALID),
    UNKNOWN_PATIENT("request.unknown-patient", Kind.INVALID);

    private final String code;
    private final Kind kind;

    RequestRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
