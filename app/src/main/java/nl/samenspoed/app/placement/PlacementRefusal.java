package nl.samenspoed.app.placement;

import nl.samenspoed.app.command.RefusalCode;

/** Why a command on offers can be refused; what the request itself refuses keeps its own code. */
public enum PlacementRefusal implements RefusalCode {
    NOT_FOUND("placement.not-found", Kind.NOT_FOUND),
    NOT_ALLOWED("placement.not-allowed", Kind.FORBIDDEN),
    STALE("placement.stale", Kind.STALE),
    BUSY("placement.busy", Kind.CONFLICT),
    NOT_SEEKING_PLACE("placement.not-seeking-place", Kind.CONFLICT),
    NO_SERVICES("placement.no-services", Kind.INVALID),
    TOO_MANY_SERVICES("placement.too-many-services", Kind.INVALID),
    TOO_MANY_AT_ONCE("placement.too-many-at-once", Kind.CONFLICT),
    /** The detail is the version that says who may. */
    FORCE_NOT_MANDATED("placement.force-not-mandated", Kind.FORBIDDEN),
    /** It was agreed to ask for advice first; the detail is the version. */
    CONSULT_FIRST("placement.consult-first", Kind.CONFLICT),
    /** Nothing that was agreed stands in the way now. */
    NOTHING_TO_SET_ASIDE("placement.nothing-to-set-aside", Kind.CONFLICT),
    CLOCK_AGREED("placement.clock-agreed", Kind.CONFLICT),
    UNKNOWN_SERVICE("placement.unknown-service", Kind.INVALID),
    OTHER_KIND("placement.other-kind", Kind.INVALID),
    ALREADY_OFFERED("placement.already-offered", Kind.CONFLICT),
    CLOCK_OUT_OF_RANGE("placement.clock-out-of-range", Kind.INVALID),
    SEARCH_OUT_OF_RANGE("placement.search-out-of-range", Kind.INVALID),
    REMARK_REQUIRED("placement.remark-required", Kind.INVALID),
    /** Somebody else was faster; the detail is the time. */
    GIVEN_TO_ANOTHER("placement.given-to-another", Kind.CONFLICT),
    /** A colleague was faster; the detail is the time. */
    ALREADY_ACCEPTED("placement.already-accepted", Kind.CONFLICT),
    ALREADY_REFUSED("placement.already-refused", Kind.CONFLICT),
    EXPIRED("placement.expired", Kind.CONFLICT),
    WITHDRAWN("placement.withdrawn", Kind.CONFLICT),
    REQUEST_ENDED("placement.request-ended", Kind.CONFLICT),
    FELL_THROUGH("placement.fell-through", Kind.CONFLICT),
    UNKNOWN_TRANSPORT("placement.unknown-transport", Kind.INVALID),
    /** Of this kind of transport nobody is asked, or somebody must be. */
    TRANSPORT_NOT_ORDERED("placement.transport-not-ordered", Kind.INVALID),
    /** Transport is accepted with the time of arrival. */
    TIME_REQUIRED("placement.time-required", Kind.INVALID),
    NOT_FOR_TRANSPORT("placement.not-for-transport", Kind.CONFLICT),
    KEY_USED("placement.key-used", Kind.CONFLICT),
    LADDER_UNKNOWN("placement.ladder-unknown", Kind.NOT_FOUND),
    LADDER_NOT_YOURS("placement.ladder-not-yours", Kind.FORBIDDEN),
    LADDER_CHANGED("placement.ladder-changed", Kind.STALE),
    LADDER_THERE("placement.ladder-there", Kind.CONFLICT),
    /** The one for everybody: without it somebody might have none. */
    LADDER_STAYS("placement.ladder-stays", Kind.CONFLICT),
    LADDER_PLACE_UNKNOWN("placement.ladder-place-unknown", Kind.INVALID),
    LADDER_KIND_UNKNOWN("placement.ladder-kind-unknown", Kind.INVALID),
    LADDER_LENGTH("placement.ladder-length", Kind.INVALID),
    LADDER_DUTY_LAST("placement.ladder-duty-last", Kind.INVALID),
    LADDER_NARROWS("placement.ladder-narrows", Kind.INVALID),
    LADDER_PLACES("placement.ladder-places", Kind.INVALID),
    LADDER_WAIT("placement.ladder-wait", Kind.INVALID),
    LADDER_TRAVEL("placement.ladder-travel", Kind.INVALID),
    RULE_UNKNOWN("placement.rule-unknown", Kind.NOT_FOUND),
    RULE_NOT_YOURS("placement.rule-not-yours", Kind.FORBIDDEN),
    RULE_CHANGED("placement.rule-changed", Kind.STALE),
    RULE_PLACE_UNKNOWN("placement.rule-place-unknown", Kind.INVALID),
    RULE_DAYS("placement.rule-days", Kind.INVALID),
    BREACH_UNKNOWN("placement.breach-unknown", Kind.NOT_FOUND),
    BREACH_CONTESTED("placement.breach-contested", Kind.CONFLICT),
    BREACH_TOO_LATE("placement.breach-too-late", Kind.CONFLICT),
    BREACH_SETTLED("placement.breach-settled", Kind.CONFLICT),
    /** The provider still has time to contest it. */
    BREACH_WITH_PARTIES("placement.breach-with-parties", Kind.CONFLICT),
    EXPLANATION_REQUIRED("placement.explanation-required", Kind.INVALID),
    EXPLANATION_TOO_LONG("placement.explanation-too-long", Kind.INVALID);

    private final String code;
    private final Kind kind;

    PlacementRefusal(String code, Kind kind) {
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
