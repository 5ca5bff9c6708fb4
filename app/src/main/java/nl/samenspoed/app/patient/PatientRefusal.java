package nl.samenspoed.app.patient;

import java.util.Optional;
import nl.samenspoed.app.command.RefusalCode;
import org.springframework.dao.DuplicateKeyException;

/** Why a command about a patient can be refused. */
public enum PatientRefusal implements RefusalCode {
    ALREADY_MERGED("patient.already-merged", Kind.CONFLICT),
    BSN_INVALID("patient.bsn-invalid", Kind.INVALID),
    BSN_TAKEN("patient.bsn-taken", Kind.CONFLICT),
    CONSENT_CATEGORY_UNKNOWN("patient.consent-category-unknown", Kind.INVALID),
    /** The register of consent is not ours to write in. */
    CONSENT_KEPT_ELSEWHERE("patient.consent-kept-elsewhere", Kind.CONFLICT),
    CONSENT_OF_NOBODY("patient.consent-of-nobody", Kind.INVALID),
    /** Of two records the one with the verified number has to be kept. */
    KEEP_VERIFIED_NUMBER("patient.keep-verified-number", Kind.CONFLICT),
    /** The key was used before, by somebody else or for something else. */
    KEY_TAKEN("patient.key-taken", Kind.CONFLICT),
    /** What is known of the person is kept with another record. */
    MERGED("patient.merged", Kind.CONFLICT),
    MERGE_WITH_ITSELF("patient.merge-with-itself", Kind.INVALID),
    MOTHER_UNKNOWN("patient.mother-unknown", Kind.INVALID),
    NOT_ALLOWED("patient.not-allowed", Kind.FORBIDDEN),
    NOT_FOUND("patient.not-found", Kind.NOT_FOUND),
    NOT_MERGED("patient.not-merged", Kind.CONFLICT),
    REASON_REQUIRED("patient.reason-required", Kind.INVALID),
    STALE("patient.stale", Kind.STALE),
    /** Two numbers that were both checked are of two people. */
    TWO_VERIFIED_NUMBERS("patient.two-verified-numbers", Kind.CONFLICT);

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
