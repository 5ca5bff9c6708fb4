package nl.samenspoed.app.request;

import nl.samenspoed.app.patient.IdentityDocument;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Who the patient of a request turns out to be.
 *
 * @param document what was shown to prove it; null when nothing was
 */
public record Identification(Who who, @Nullable IdentityDocument document) {

    /** Which patient is meant. */
    public sealed interface Who {

        /**
         * The patient of the request, of whom something else or something more is known now.
         *
         * @param seen version of the patient that the actor looked at
         */
        record Corrected(PatientId patient, int seen, PatientDetails details) implements Who {}

        /** Somebody else than was thought, who was not entered before. */
        record Entered(PatientDetails details) implements Who {}

        /** Somebody who was entered before. */
        record Existing(PatientId patient) implements Who {}
    }
}
