package nl.samenspoed.app.patient;

/** By whose word a treatment limit was recorded. */
public enum LimitSource {
    PATIENT,
    REPRESENTATIVE,
    OWN_GP,
    TREATING_PHYSICIAN,
    DOCUMENT
}
