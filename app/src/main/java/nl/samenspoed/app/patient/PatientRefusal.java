package nl.samenspoed.app.patient;

import java.util.Optional;
import nl.samenspoed.app.command.RefusalCode;
import org.springframework.dao.DuplicateKeyException;

/** Why a command about a patient can be refused. */
public enum PatientRefusal implements RefusalCode {
    BSN_INVALID("patient.bsn-invalid", Kind.INVALID),
    BSN_TAKEN("patient.bsn-taken", Kind.CONFLICT),
    /** The key was used before, by somebody else or for something else. */
    KEY_TAKEN("patient.key-taken", Kind.CONFLICT),
    NOT_ALLOWED("patient.not-allowed", Kind.FORBIDDEN),
    NOT_FOUND("patient.not-found", Kind.NOT_FOUND),
    STALE("patient.stale", Kind.STALE);

    private final String code;
    private final Kind kind;

    PatientRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** What a clash in the database means for a patient; empty when it is about something else. */
    public static Optional<PatientRefusal> in(DuplicateKeyException clash) {
        var message = clash.getMessage();
        return message != null && message.contains("patient_verified_bsn")
                ? Optional.of(BSN_TAKEN)
                : Optional.empty();
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
