package nl.samenspoed.app.placement;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a place says no. */
public enum RefusalReason {
    FULL("full"),
    NO_STAFF("no-staff"),
    NOT_SUITABLE("not-suitable"),
    TOO_LATE("too-late"),
    NO_ANSWER_POSSIBLE("no-answer-possible"),
    /** Asks for a remark. */
    OTHER("other");

    private final String code;

    RefusalReason(String code) {
        this.code = code;
    }

    /** The stable code; its text is message {@code refusal-reason.<code>}. */
    public String code() {
        return code;
    }

    public static Optional<RefusalReason> find(String code) {
        return Stream.of(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
