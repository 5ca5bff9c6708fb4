package nl.samenspoed.app.placement;

import java.util.stream.Stream;

/** What of an agreement can be broken. */
public enum BreachKind {
    /** A place that had said it was free and was not given, where it must be. */
    NOT_DELIVERED("not-delivered"),
    /** An offer that was not answered within the time that was signed for it. */
    NOT_ANSWERED("not-answered"),
    /** A stop that was in force longer than was signed. */
    STOP_TOO_LONG("stop-too-long"),
    /** A lead that was neither taken nor declined within the time that was signed for it. */
    LEAD_NOT_TAKEN("lead-not-taken");

    private final String code;

    BreachKind(String code) {
        this.code = code;
    }

    /** The stable code, in the database, events, message keys and over FHIR. */
    public String code() {
        return code;
    }

    static BreachKind get(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
    }
}
