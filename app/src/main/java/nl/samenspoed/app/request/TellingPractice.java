package nl.samenspoed.app.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.network.OpeningHours;

/**
 * When a GP practice is told what happened to its patients: at once while it works, and otherwise
 * in the morning of the first day on which it works. By the clock on the wall, so also right after
 * a night of 23 or 25 hours.
 *
 * @param hours of what the practice does; open whenever one of them is
 */
record TellingPractice(List<OpeningHours> hours, LocalTime morning) {

    /** Longer than any practice is closed; who never opens is told at once. */
    private static final int HORIZON_DAYS = 60;

    TellingPractice {
        hours = hours.isEmpty() ? List.of(OpeningHours.OFFICE_HOURS) : List.copyOf(hours);
    }

    /** From when it is shown what happened at this moment. */
    Instant tellsFrom(Instant happened) {
        var day = LocalDate.ofInstant(happened, OpeningHours.ZONE);
        return Stream.iterate(day, next -> next.plusDays(1))
                .limit(HORIZON_DAYS)
                .filter(next -> worksAfter(happened, next))
                .map(next -> latest(happened, at(next, morning)))
                .findFirst()
                .orElse(happened);
    }

    private boolean worksAfter(Instant happened, LocalDate day) {
        return hours.stream()
                .flatMap(open -> open.spansOn(day).stream())
                .anyMatch(span -> at(day, span.untilMinute()).isAfter(happened));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(OpeningHours.ZONE).toInstant();
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute).atZone(OpeningHours.ZONE).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
