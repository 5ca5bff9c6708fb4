package nl.samenspoed.app.patient;

/** What a register of consent answers to a closed question; only a permit opens anything. */
public enum ConsentAnswer {
    PERMIT,
    DENY,
    /** Nobody said anything; by law that is no consent. */
    UNKNOWN,
    /** The register could not be asked, so nobody knows. */
    UNREACHABLE
}
