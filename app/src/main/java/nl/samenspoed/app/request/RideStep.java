package nl.samenspoed.app.request;

import java.util.Optional;
import java.util.stream.Stream;

/** What a driver reports on the way, in the order in which it happens. */
public enum RideStep {
    AT_PATIENT("at-patient"),
    DEPARTED("departed"),
    HANDED_OVER("handed-over");

    private final String code;

    RideStep(String code) {
        this.code = code;
    }

    /** The stable code; its text is message {@code ride-step.<code>}. */
    public String code() {
        return code;
    }

    public static Optional<RideStep> find(String code) {
        return Stream.of(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
