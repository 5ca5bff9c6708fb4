package nl.samenspoed.app.triage;

import nl.samenspoed.app.command.RefusalCode;

/** Why no urgency can be proposed, or a protocol not be loaded or used. */
public enum TriageRefusal implements RefusalCode {
    UNKNOWN_PROTOCOL("triage.unknown-protocol", Kind.INVALID),
    UNKNOWN_COMPLAINT("triage.unknown-complaint", Kind.INVALID),
    UNKNOWN_CRITERION("triage.unknown-criterion", Kind.INVALID),
    UNKNOWN_CONTEXT("triage.unknown-context", Kind.INVALID),
    NOT_ALLOWED("triage.not-allowed", Kind.FORBIDDEN),
    NOT_YOURS("triage.not-yours", Kind.FORBIDDEN),
    FAULTY("triage.faulty", Kind.INVALID),
    VERSION_THERE("triage.version-there", Kind.CONFLICT),
    REASON_REQUIRED("triage.reason-required", Kind.INVALID),
    LAST_GATE("triage.last-gate", Kind.CONFLICT),
    ALREADY_SO("triage.already-so", Kind.CONFLICT),
    KEY_USED("triage.key-used", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    TriageRefusal(String code, Kind kind) {
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
