package nl.samenspoed.app.elsewhere;

import nl.samenspoed.app.command.RefusalCode;

/** Why nobody was asked. */
public enum ElsewhereRefusal implements RefusalCode {
    /** A number that may be wrong would show somebody else. */
    BSN_NOT_VERIFIED("elsewhere.bsn-not-verified", Kind.CONFLICT),
    NOT_ALLOWED("elsewhere.not-allowed", Kind.FORBIDDEN),
    NOT_FOUND("elsewhere.not-found", Kind.NOT_FOUND),
    REQUEST_ENDED("elsewhere.request-ended", Kind.CONFLICT),
    /** No system was configured that could be asked. */
    NO_SOURCE("elsewhere.no-source", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    ElsewhereRefusal(String code, Kind kind) {
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
