package nl.samenspoed.app.audit;

/** The trail could not be written, so what it was about must not be shown. */
public class TrailUnavailable extends RuntimeException {

    TrailUnavailable(Throwable cause) {
        super("Nothing is shown: the audit trail could not be written", cause);
    }
}
