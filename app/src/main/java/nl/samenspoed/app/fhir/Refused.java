package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.command.RefusalCode;
import nl.samenspoed.app.triage.ProtocolFault;

/** Carries a refusal past the FHIR server to where it is answered; it knows no other way out. */
final class Refused extends BaseServerResponseException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    private final transient List<ProtocolFault> faults;

    Refused(Refusal refusal) {
        this(refusal, List.of());
    }

    /**
     * @param faults everything that is wrong with what was sent, each told with its place
     */
    Refused(Refusal refusal, List<ProtocolFault> faults) {
        super(status(refusal.code()), refusal.code().code());
        this.refusal = refusal;
        this.faults = List.copyOf(faults);
    }

    static Refused because(RefusalCode code, Object... details) {
        return new Refused(Refusal.of(code, details));
    }

    static <T> T unlessDone(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new Refused(refusal);
        };
    }

    Refusal refusal() {
        return refusal;
    }

    List<ProtocolFault> faults() {
        return faults;
    }

    private static int status(RefusalCode code) {
        return code instanceof FhirRefusal ours
                ? ours.status()
                : switch (code.kind()) {
                    case INVALID -> 422;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                    case STALE -> 412;
                };
    }
}
