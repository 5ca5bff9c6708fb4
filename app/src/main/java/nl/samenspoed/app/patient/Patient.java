package nl.samenspoed.app.patient;

import java.time.Instant;

/** One patient as now known. */
public record Patient(PatientId id, int version, PatientDetails details, Instant changedAt) {

    public PatientLine line() {
        return PatientLine.of(id, details);
    }
}
