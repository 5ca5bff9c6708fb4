package nl.samenspoed.app.feed;

import nl.samenspoed.app.command.RefusalCode;

/** Why a feed cannot be kept so, or why a message or one of its lines is not believed. */
public enum FeedRefusal implements RefusalCode {
    NOT_ALLOWED("feed.not-allowed", Kind.FORBIDDEN),
    UNKNOWN("feed.unknown", Kind.NOT_FOUND),
    CHANGED_MEANWHILE("feed.changed-meanwhile", Kind.STALE),
    KEY_USED("feed.key-used", Kind.CONFLICT),
    NAME_WRONG("feed.name-wrong", Kind.INVALID),
    INTERVAL_WRONG("feed.interval-wrong", Kind.INVALID),
    UNKNOWN_FIELD("feed.unknown-field", Kind.INVALID),
    UNKNOWN_SERVICE("feed.unknown-service", Kind.INVALID),
    NO_CODES("feed.no-codes", Kind.INVALID),
    SERVICE_TWICE("feed.service-twice", Kind.INVALID),
    PATH_WRONG("feed.path-wrong", Kind.INVALID),
    SENDER_MISSING("feed.sender-missing", Kind.INVALID),
    STAFFED_WRONG("feed.staffed-wrong", Kind.INVALID),
    KNOWS_NO_PROMISES("feed.knows-no-promises", Kind.INVALID),
    NOT_COUNTED("feed.not-counted", Kind.CONFLICT),
    NOTHING_COUNTED("feed.nothing-counted", Kind.CONFLICT),

    /** Wrong token or no such feed: a stranger is not told which. Answered with 401. */
    TOKEN_WRONG("feed.token-wrong", Kind.FORBIDDEN),
    SWITCHED_OFF("feed.switched-off", Kind.FORBIDDEN),
    OTHER_FORMAT("feed.other-format", Kind.CONFLICT),
    /** Answered with 415. */
    TYPE_WRONG("feed.type-wrong", Kind.INVALID),
    /** Answered with 413. */
    TOO_LARGE("feed.too-large", Kind.INVALID),
    UNREADABLE("feed.unreadable", Kind.INVALID),
    NO_LINES("feed.no-lines", Kind.INVALID),
    TOO_MANY_LINES("feed.too-many-lines", Kind.INVALID),
    NOTHING_TAKEN("feed.nothing-taken", Kind.INVALID),

    FIELD_MISSING("feed.field-missing", Kind.INVALID),
    NOT_A_NUMBER("feed.not-a-number", Kind.INVALID),
    NOT_A_TIME("feed.not-a-time", Kind.INVALID),
    UNKNOWN_CODE("feed.unknown-code", Kind.INVALID),
    CODE_TWICE("feed.code-twice", Kind.INVALID),
    MORE_THAN_TOTAL("feed.more-than-total", Kind.INVALID),

    SENDER_WRONG("feed.sender-wrong", Kind.FORBIDDEN),
    NO_ADT("feed.no-adt", Kind.INVALID),
    EVENT_NOT_COUNTED("feed.event-not-counted", Kind.INVALID),
    NOT_PRODUCTION("feed.not-production", Kind.INVALID),
    VERSION_UNKNOWN("feed.version-unknown", Kind.INVALID),
    NO_MOMENT("feed.no-moment", Kind.INVALID),
    CLOCK_AHEAD("feed.clock-ahead", Kind.INVALID),
    CONTROL_ID_USED("feed.control-id-used", Kind.CONFLICT),
    VISIT_UNKNOWN("feed.visit-unknown", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    FeedRefusal(String code, Kind kind) {
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
