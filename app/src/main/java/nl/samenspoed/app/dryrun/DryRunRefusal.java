package nl.samenspoed.app.dryrun;

import nl.samenspoed.app.command.RefusalCode;

/** Why a dry run is not begun, ended or shown. */
public enum DryRunRefusal implements RefusalCode {
    NOT_ALLOWED("dryrun.not-allowed", Kind.FORBIDDEN),
    NOT_FOUND("dryrun.not-found", Kind.NOT_FOUND),
    NO_DAY("dryrun.no-day", Kind.INVALID),
    UNTIL_BEFORE_FROM("dryrun.until-before-from", Kind.INVALID),
    NOT_PAST("dryrun.not-past", Kind.INVALID),
    TOO_LONG("dryrun.too-long", Kind.INVALID),
    NO_LONGER_PROPOSED("dryrun.no-longer-proposed", Kind.CONFLICT),
    TOO_MANY("dryrun.too-many", Kind.CONFLICT),
    ENDED("dryrun.ended", Kind.CONFLICT),
    KEY_USED("dryrun.key-used", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    DryRunRefusal(String code, Kind kind) {
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
