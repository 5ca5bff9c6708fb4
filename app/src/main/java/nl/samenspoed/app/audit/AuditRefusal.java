package nl.samenspoed.app.audit;

import nl.samenspoed.app.command.RefusalCode;

/** Why the trail is not shown. */
public enum AuditRefusal implements RefusalCode {
    NOT_ALLOWED("audit.not-allowed", Kind.FORBIDDEN);

    private final String code;
    private final Kind kind;

    AuditRefusal(String code, Kind kind) {
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
