package nl.samenspoed.app.consult;

import nl.samenspoed.app.command.RefusalCode;

/** Why something about a consult can be refused. */
public enum ConsultRefusal implements RefusalCode {
    NOT_FOUND("consult.not-found", Kind.NOT_FOUND),
    NOT_ALLOWED("consult.not-allowed", Kind.FORBIDDEN),
    KEY_USED("consult.key-used", Kind.CONFLICT),
    UNKNOWN_DISCIPLINE("consult.unknown-discipline", Kind.INVALID),
    /** Nobody there, or in the region, practises it. */
    NOBODY_OF_DISCIPLINE("consult.nobody-of-discipline", Kind.INVALID),
    ROSTER_TOO_BIG("consult.roster-too-big", Kind.INVALID),
    ROSTER_NO_TEXT("consult.roster-no-text", Kind.INVALID),
    ROSTER_EMPTY("consult.roster-empty", Kind.INVALID),
    ROSTER_COLUMN("consult.roster-column", Kind.INVALID),
    ROSTER_UNKNOWN_COLUMN("consult.roster-unknown-column", Kind.INVALID),
    ROSTER_ORGANISATION("consult.roster-organisation", Kind.INVALID),
    ROSTER_NOT_YOURS("consult.roster-not-yours", Kind.INVALID),
    ROSTER_TEXT("consult.roster-text", Kind.INVALID),
    ROSTER_DATE("consult.roster-date", Kind.INVALID),
    ROSTER_TIME("consult.roster-time", Kind.INVALID),
    ROSTER_MANNER("consult.roster-manner", Kind.INVALID),
    /** In spring the clock skips an hour. */
    ROSTER_SKIPPED_HOUR("consult.roster-skipped-hour", Kind.INVALID),
    ROSTER_OVERLAP("consult.roster-overlap", Kind.INVALID),
    /** Not a time on the wall. */
    PRESENCE_TIME("consult.presence-time", Kind.INVALID),
    UNKNOWN_CARE("consult.unknown-care", Kind.INVALID);

    private final String code;
    private final Kind kind;

    ConsultRefusal(String code, Kind kind) {
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
