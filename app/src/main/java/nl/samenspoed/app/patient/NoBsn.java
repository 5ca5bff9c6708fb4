package nl.samenspoed.app.patient;

/** Why a patient has no citizen service number; never a reason to wait. */
public enum NoBsn {
    /** Not entered in the register yet. */
    NEWBORN,
    /** From abroad, or not insured here. */
    FOREIGN,
    REFUSED,
    UNKNOWN
}
