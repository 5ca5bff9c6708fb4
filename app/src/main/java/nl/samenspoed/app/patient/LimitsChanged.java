package nl.samenspoed.app.patient;

/** Something else is known of a patient's treatment limits; published in that transaction. */
public record LimitsChanged(PatientId patient, Limits now) {}
