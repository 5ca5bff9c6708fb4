package nl.samenspoed.app.patient;

/** Administrative gender, with the codes of FHIR. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
