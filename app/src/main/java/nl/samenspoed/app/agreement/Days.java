package nl.samenspoed.app.agreement;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenspoed.app.network.OpeningHours;
import org.jspecify.annotations.Nullable;

/** Days of a file as instants, in the zone of the field. */
final class Days {

    private Days() {}

    /** The day of the file, or now when that has passed: no agreement holds before it was made. */
    static Instant start(AgreementFile file, Instant now) {
        var day = midnight(file.from());
        return day.isBefore(now) ? now : day;
    }

    static @Nullable Instant end(AgreementFile file) {
        var day = file.until();
        return day == null ? null : midnight(day);
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(OpeningHours.ZONE).toInstant();
    }
}
