package nl.samenspoed.app.agreement.rule;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be agreed about. A file that speaks of anything else is refused. */
public enum Subject {
    OFFER_CLOCK("offer-clock"),
    PARALLEL_OFFERS("parallel-offers"),
    ESCALATION_LADDER("escalation-ladder"),
    MUST_DELIVER("must-deliver"),
    FIGURE_VALIDITY("figure-validity"),
    STOP_NORM("stop-norm"),
    LEAD_CLOCK("lead-clock"),
    OUTCOME_VALIDATION("outcome-validation"),
    FORCE_MANDATE("force-mandate"),
    CONSULT_DUTY("consult-duty"),
    SHARING("sharing"),
    CATCHMENT("catchment"),
    PREFERENCE("preference"),
    DESK_ORGANISATION("desk-organisation"),
    DESK_HOURS("desk-hours"),
    DESK_DISCIPLINE("desk-discipline"),
    BREACH_ROUTE("breach-route"),
    PRESSURE_MODE("pressure-mode");

    private final String code;

    Subject(String code) {
        this.code = code;
    }

    /** As files write it. */
    public String code() {
        return code;
    }

    public static Optional<Subject> find(String code) {
        return Stream.of(values()).filter(subject -> subject.code.equals(code)).findFirst();
    }
}
