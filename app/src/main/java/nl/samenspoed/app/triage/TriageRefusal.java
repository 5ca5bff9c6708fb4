package nl.samenspoed.app.triage;

import nl.samenspoed.app.command.RefusalCode;

/** Why no urgency can be proposed. */
public enum TriageRefusal implements RefusalCode {
    UNKNOWN_COMPLAINT("triage.unknown-complaint"),
    UNKNOWN_CRITERION("triage.unknown-criterion");

    private final String code;

    TriageRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
