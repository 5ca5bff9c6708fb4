package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.time.Period;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.request.CareRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol takes from the request instead of asking it again.
 *
 * @param months age of the patient; null when nobody knows
 */
record Triaged(RegionId region, @Nullable Integer months, Gender gender, boolean secondContact) {

    /** By this code a protocol asks whether the same problem was called about before. */
    static final String SECOND_CONTACT = "second-contact";

    static Triaged of(CareRequest request, PatientLine patient, LocalDate today) {
        var birth = patient.birthDate();
        return new Triaged(
                request.intake().region(),
                birth == null ? null : (int) Period.between(birth, today).toTotalMonths(),
                patient.gender(),
                request.intake().repeatOf() != null);
    }
}
