package nl.samenspoed.app.request;

/** A sign that this may be life-threatening, by the ABCDE order of acute medicine. */
public enum RedFlag {
    AIRWAY,
    BREATHING,
    CIRCULATION,
    DISABILITY,
    EXPOSURE
}
