package nl.samenspoed.app.patient;

/** By whose word consent was recorded. */
public enum ConsentSpeaker {
    PATIENT,
    REPRESENTATIVE
}
