package nl.samenspoed.app.dryrun.replay;

import java.util.Locale;
import java.util.stream.Stream;
import nl.samenspoed.app.agreement.rule.Subject;
import org.jspecify.annotations.Nullable;

/** What another rule would have changed, or what the facts cannot tell of it. */
public enum Effect {
    /** A place said yes after the proposed clock: it would have lapsed, and gone elsewhere. */
    ACCEPTED_LATE(Subject.OFFER_CLOCK, Sort.TIMED),
    REFUSED_LATE(Subject.OFFER_CLOCK, Sort.TIMED),
    /** Nobody answered; it would have lapsed sooner. */
    ENDED_LATE(Subject.OFFER_CLOCK, Sort.TIMED),
    /** It lapsed before the proposed clock: who knows whether an answer would have come. */
    LAPSED_BEFORE(Subject.OFFER_CLOCK, Sort.UNKNOWN),

    TOO_MANY_AT_ONCE(Subject.PARALLEL_OFFERS, Sort.KNOWN),
    /** A step that waited would have had room. */
    ROOM_FOR_STEP(Subject.PARALLEL_OFFERS, Sort.KNOWN),
    /** More might have been asked at once; whether they would have been is not known. */
    MORE_MIGHT_BE_ASKED(Subject.PARALLEL_OFFERS, Sort.UNKNOWN),

    STEP_SOONER(Subject.ESCALATION_LADDER, Sort.TIMED),
    STEP_LATER(Subject.ESCALATION_LADDER, Sort.TIMED),
    /** One more step before the ladder stopped. */
    STEP_MORE(Subject.ESCALATION_LADDER, Sort.KNOWN),
    /** A step that the proposed ladder does not have. */
    STEP_GONE(Subject.ESCALATION_LADDER, Sort.KNOWN),
    STEP_WIDER(Subject.ESCALATION_LADDER, Sort.KNOWN),
    STEP_NARROWER(Subject.ESCALATION_LADDER, Sort.KNOWN),
    STEP_ASKS_MORE(Subject.ESCALATION_LADDER, Sort.KNOWN),
    STEP_ASKS_FEWER(Subject.ESCALATION_LADDER, Sort.KNOWN),
    /** A ladder that would have been otherwise: who would have been asked, and said what. */
    LADDER_ANSWERS(Subject.ESCALATION_LADDER, Sort.UNKNOWN),

    BREACH_MORE(Subject.MUST_DELIVER, Sort.KNOWN),
    BREACH_LESS(Subject.MUST_DELIVER, Sort.KNOWN),
    /** Whether a place would have been given, had it had to. */
    WOULD_DELIVER(Subject.MUST_DELIVER, Sort.UNKNOWN),

    FIGURE_TOO_OLD(Subject.FIGURE_VALIDITY, Sort.KNOWN),
    FIGURE_STILL_COUNTS(Subject.FIGURE_VALIDITY, Sort.KNOWN),
    /** Which place would have been asked on a figure that counts otherwise. */
    OTHER_PLACE(Subject.FIGURE_VALIDITY, Sort.UNKNOWN),

    NOT_CONSULTED(Subject.CONSULT_DUTY, Sort.KNOWN),
    /** Advice was asked, and a place before there was any. */
    ADVICE_NOT_AWAITED(Subject.CONSULT_DUTY, Sort.KNOWN),
    ADVICE_UNKNOWN(Subject.CONSULT_DUTY, Sort.UNKNOWN),
    /** A rule about an age: the replay knows of no patient how old. */
    AGE_UNKNOWN(Subject.CONSULT_DUTY, Sort.UNKNOWN),

    WOULD_WAIT(Subject.OUTCOME_VALIDATION, Sort.KNOWN),
    WOULD_NOT_WAIT(Subject.OUTCOME_VALIDATION, Sort.KNOWN),
    /** What the physician would have said, and when. */
    PHYSICIAN_UNKNOWN(Subject.OUTCOME_VALIDATION, Sort.UNKNOWN),

    FORCE_NOT_ALLOWED(Subject.FORCE_MANDATE, Sort.KNOWN),
    /** Somebody might have forced who could not. */
    FORCE_MIGHT(Subject.FORCE_MANDATE, Sort.UNKNOWN),

    STOP_TOO_LONG(Subject.STOP_NORM, Sort.TIMED),
    STOP_WITHIN_NORM(Subject.STOP_NORM, Sort.KNOWN),
    /** Whether it would have been lifted sooner. */
    STOP_UNKNOWN(Subject.STOP_NORM, Sort.UNKNOWN),

    SHARING_UNKNOWN(Subject.SHARING, Sort.UNKNOWN),
    /** Whether somebody would have answered sooner, or been held to it. */
    LEAD_UNKNOWN(Subject.LEAD_CLOCK, Sort.UNKNOWN),
    ROUTE_UNKNOWN(Subject.BREACH_ROUTE, Sort.UNKNOWN),
    PRESSURE_UNKNOWN(Subject.PRESSURE_MODE, Sort.UNKNOWN),
    /** Which places would have been found: how far each was is not among the facts. */
    REACH_UNKNOWN(Subject.CATCHMENT, Sort.UNKNOWN),
    FIRST_UNKNOWN(Subject.PREFERENCE, Sort.UNKNOWN),
    /** Which desk would have taken it up, and how soon. */
    DESK_UNKNOWN(Subject.DESK_ORGANISATION, Sort.UNKNOWN),
    OPEN_UNKNOWN(Subject.DESK_HOURS, Sort.UNKNOWN),
    /** Whom somebody would have asked who sat beside them. */
    BESIDE_UNKNOWN(Subject.DESK_DISCIPLINE, Sort.UNKNOWN),

    /** What held would hold no more; the settings of then are not kept. */
    RULE_GONE(null, Sort.UNKNOWN);

    /** How much can be said. */
    public enum Sort {
        KNOWN,
        /** With how much time it makes. */
        TIMED,
        /** Only how often it comes up. */
        UNKNOWN
    }

    private final @Nullable Subject subject;
    private final Sort sort;

    Effect(@Nullable Subject subject, Sort sort) {
        this.subject = subject;
        this.sort = sort;
    }

    public boolean isKnown() {
        return sort != Sort.UNKNOWN;
    }

    public boolean isTimed() {
        return sort == Sort.TIMED;
    }

    /** The text that tells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the order in which they are shown; what no subject has to itself is not among them. */
    public static Stream<Effect> of(Subject subject) {
        return Stream.of(values()).filter(effect -> effect.subject == subject);
    }
}
