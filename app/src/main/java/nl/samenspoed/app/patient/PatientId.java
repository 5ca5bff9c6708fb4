package nl.samenspoed.app.patient;

import java.util.UUID;

/** Identifies one patient. */
public record PatientId(UUID value) {

    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    public static PatientId random() {
        return new PatientId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
