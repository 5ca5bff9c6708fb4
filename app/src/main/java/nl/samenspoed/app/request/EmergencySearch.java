package nl.samenspoed.app.request;

import java.util.List;
import nl.samenspoed.app.patient.PatientSearch;

/** How somebody in an emergency says whose request is meant. */
public sealed interface EmergencySearch {

    record Number(long number) implements EmergencySearch {}

    /**
     * @param ways to describe one and the same patient
     */
    record Patient(List<PatientSearch> ways) implements EmergencySearch {

        public Patient {
            ways = List.copyOf(ways);
        }
    }
}
