package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.request.EmergencyAccess;

/**
 * One emergency access as whoever judges it sees it; the request by its number, the patient not at
 * all.
 *
 * @param who person, role and organisation
 * @param lead who had the lead
 * @param isOwn whether the reader did it, who then cannot judge it
 */
public record EmergencyLine(
        EmergencyAccess access, String who, String lead, boolean isOwn, Form form) {

    public Instant endedAt() {
        return EmergencyPanel.ended(access);
    }

    public LocalDate firstDay() {
        return LocalDate.ofInstant(access.at(), Times.ZONE);
    }

    public LocalDate lastDay() {
        return LocalDate.ofInstant(endedAt(), Times.ZONE);
    }
}
