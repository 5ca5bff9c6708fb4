package nl.samenspoed.app.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import nl.samenspoed.app.audit.TrailUnavailable;
import nl.samenspoed.app.command.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Answers whatever goes wrong with an OperationOutcome that has a stable code and says nothing of a
 * patient: never the text of an exception, which may quote what was sent.
 */
@Interceptor
final class AnsweringErrors {

    private static final Logger log = LoggerFactory.getLogger(AnsweringErrors.class);

    private final Problems problems;

    AnsweringErrors(Problems problems) {
        this.problems = problems;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException answer(RequestDetails request, Throwable thrown) {
        if (thrown instanceof NotModifiedException unchanged) {
            return unchanged;
        }
        var refused = new Refused(refusal(request, thrown));
        var outcome = outcome(refused.refusal(), request);
        if (thrown instanceof Refused first) {
            problems.add(outcome, first.faults());
        }
        refused.setOperationOutcome(outcome);
        return refused;
    }

    private OperationOutcome outcome(Refusal refusal, RequestDetails request) {
        return problems.tell(refusal, Languages.of(request));
    }

    private static Refusal refusal(RequestDetails request, Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return refused.refusal();
        }
        if (isUnavailable(thrown)) {
            log.warn("FHIR request [{}]: the database is not there", request.getRequestId());
            return Refusal.of(FhirRefusal.UNAVAILABLE);
        }
        if (cannotBeKept(thrown)) {
            return Refusal.of(FhirRefusal.CANNOT_BE_KEPT);
        }
        if (isUnreadable(thrown)) {
            return Refusal.of(
                    request.getRequestType() == RequestTypeEnum.GET
                            ? FhirRefusal.INVALID_REQUEST
                            : FhirRefusal.UNREADABLE);
        }
        if (thrown instanceof BaseServerResponseException fromServer
                && fromServer.getStatusCode() != 500) {
            return Refusal.of(byStatus(fromServer.getStatusCode()));
        }
        if (thrown instanceof RuntimeException && !Calls.isAccepted(request)) {
            return Refusal.of(FhirRefusal.UNREADABLE);
        }
        var id = request.getRequestId();
        log.error("FHIR request [{}] met a bug", id, Unnamed.of(thrown));
        return Refusal.of(FhirRefusal.BUG, id);
    }

    /** The server tells of a body it could not parse by this code in the text only. */
    private static boolean isUnreadable(Throwable thrown) {
        return causes(thrown).anyMatch(DataFormatException.class::isInstance)
                || String.valueOf(thrown.getMessage()).startsWith("HAPI-0450");
    }

    private static FhirRefusal byStatus(int status) {
        return switch (status) {
            case 404, 410 -> FhirRefusal.NOT_FOUND;
            case 405, 501 -> FhirRefusal.NOT_SUPPORTED;
            case 406 -> FhirRefusal.NOT_ACCEPTABLE;
            case 409, 412 -> FhirRefusal.STALE;
            case 413 -> FhirRefusal.TOO_LARGE;
            case 415 -> FhirRefusal.UNSUPPORTED_TYPE;
            default -> FhirRefusal.INVALID_REQUEST;
        };
    }

    private static boolean isUnavailable(Throwable thrown) {
        return causes(thrown)
                .anyMatch(
                        cause ->
                                cause instanceof TrailUnavailable
                                        || cause instanceof DataAccessResourceFailureException
                                        || cause instanceof TransientDataAccessException
                                        || cause instanceof CannotGetJdbcConnectionException
                                        || cause instanceof CannotCreateTransactionException
                                        || cause instanceof SQLTransientException
                                        || inClass(cause, "08", "53", "57"));
    }

    /** Text that the database has no room or no character for. */
    private static boolean cannotBeKept(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> inClass(cause, "22", "54"));
    }

    private static boolean inClass(Throwable cause, String... classes) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && Stream.of(classes).anyMatch(sql.getSQLState()::startsWith);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }

    /** An exception without its message, for the log: messages quote what people typed. */
    private static final class Unnamed extends Exception {

        private static final long serialVersionUID = 1;

        private Unnamed(String kind, @Nullable Throwable cause) {
            super(kind, cause);
        }

        static Throwable of(Throwable thrown) {
            var cause = thrown.getCause();
            var copy = new Unnamed(thrown.getClass().getName(), cause == null ? null : of(cause));
            copy.setStackTrace(thrown.getStackTrace());
            return copy;
        }
    }
}
