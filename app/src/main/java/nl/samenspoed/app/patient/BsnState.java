package nl.samenspoed.app.patient;

/** Whether the citizen service number was checked against the person (Wabvpz). */
public enum BsnState {
    VERIFIED,
    UNVERIFIED,
    ABSENT
}
