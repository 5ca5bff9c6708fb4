package nl.samenspoed.app.patient;

/** How sure we are who the patient is; unknown never blocks. */
public enum Identity {
    /** Someone showed or confirmed who this is. */
    KNOWN,
    /** As told, not checked. */
    UNVERIFIED,
    UNKNOWN
}
