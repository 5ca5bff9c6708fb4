package nl.samenspoed.app.desk.request;

import java.time.LocalDate;
import java.time.Period;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.patient.Gender;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol takes from the request instead of asking it again.
 *
 * @param months age of the patient; null when nobody knows
 */
record Triaged(RegionId region, @Nullable Integer months, Gender gender, boolean secondContact) {

    /** By this code a protocol asks whether the same problem was called about before. */
    static final String SECOND_CONTACT = "second-contact";

    static Triaged of(CaseView view) {
        var request = view.request();
        var patient = view.patient();
        var birth = patient.birthDate();
        var today = LocalDate.ofInstant(view.words().page().time().now(), Times.ZONE);
        return new Triaged(
                request.intake().region(),
                birth == null ? null : (int) Period.between(birth, today).toTotalMonths(),
                patient.gender(),
                request.intake().repeatOf() != null || request.beside().contact() != null);
    }
}
