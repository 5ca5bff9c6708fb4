package nl.samenspoed.app.administration.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.audit.TrailQuery;
import nl.samenspoed.app.page.Times;
import org.jspecify.annotations.Nullable;

/**
 * What the log manager asks for, as typed.
 *
 * @param from first day
 * @param until last day, included
 * @param person id of a person or machine client; empty is everybody
 * @param patient id of a patient, never a name; empty is everybody
 * @param after where the page before ended, as {@code moment_id}; empty for the first page
 */
public record TrailSearch(String from, String until, String person, String patient, String after) {

    /** Filled in: today, unless a day was typed. */
    TrailSearch filled(Instant now) {
        var today = LocalDate.ofInstant(now, Times.ZONE).toString();
        var last = until.isBlank() ? today : until.strip();
        return new TrailSearch(
                from.isBlank() ? last : from.strip(), last, person.strip(), patient.strip(), after);
    }

    /** Null when something typed is no date or no id. */
    @Nullable TrailQuery query(int limit) {
        try {
            return new TrailQuery(
                    about(),
                    LocalDate.parse(from).atStartOfDay(Times.ZONE).toInstant(),
                    LocalDate.parse(until).plusDays(1).atStartOfDay(Times.ZONE).toInstant(),
                    cursor(),
                    limit);
        } catch (DateTimeException | IllegalArgumentException notThat) {
            return null;
        }
    }

    private TrailQuery.About about() {
        if (!patient.isEmpty()) {
            return new TrailQuery.About.Patient(UUID.fromString(patient));
        }
        return person.isEmpty()
                ? new TrailQuery.About.Everything()
                : new TrailQuery.About.Person(new PersonId(UUID.fromString(person)));
    }

    private TrailQuery.@Nullable Cursor cursor() {
        var parts = after.split("_", 2);
        return parts.length < 2
                ? null
                : new TrailQuery.Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
    }
}
