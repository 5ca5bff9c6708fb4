package nl.samenspoed.app.placement;

import java.util.stream.Stream;
import nl.samenspoed.app.agreement.rule.Subject;

/** What of an agreement can be broken. */
public enum BreachKind {
    /** A place that had said it was free and was not given, where it must be. */
    NOT_DELIVERED("not-delivered", Subject.MUST_DELIVER),
    /** An offer that was not answered within the time that was signed for it. */
    NOT_ANSWERED("not-answered", Subject.OFFER_CLOCK),
    /** A stop that was in force longer than was signed. */
    STOP_TOO_LONG("stop-too-long", Subject.STOP_NORM),
    /** A lead that was neither taken nor declined within the time that was signed for it. */
    LEAD_NOT_TAKEN("lead-not-taken", Subject.LEAD_CLOCK);

    private final String code;
    private final Subject subject;

    BreachKind(String code, Subject subject) {
        this.code = code;
        this.subject = subject;
    }

    /** What was agreed about. */
    Subject subject() {
        return subject;
    }

    /** The stable code, in the database, events, message keys and over FHIR. */
    public String code() {
        return code;
    }

    static BreachKind get(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
    }
}
