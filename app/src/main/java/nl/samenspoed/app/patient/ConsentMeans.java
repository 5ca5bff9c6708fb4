package nl.samenspoed.app.patient;

/** How somebody said what was recorded of consent. */
public enum ConsentMeans {
    IN_PERSON,
    TELEPHONE,
    WRITING
}
