package nl.samenspoed.app.consult;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenspoed.app.network.OpeningHours;

/**
 * Hours on the wall of a day as moments. A shift that ends no later than it begins ends the day
 * after; in the nights when the clock changes it lasts an hour more or less. Of an hour that comes
 * twice a shift begins with the first and ends with the second, so that nobody is missing.
 */
record LocalHours(LocalDate day, LocalTime from, LocalTime until) {

    Instant start() {
        return day.atTime(from).atZone(OpeningHours.ZONE).withEarlierOffsetAtOverlap().toInstant();
    }

    Instant end() {
        var ends = until.isAfter(from) ? day : day.plusDays(1);
        return ends.atTime(until).atZone(OpeningHours.ZONE).withLaterOffsetAtOverlap().toInstant();
    }

    /** Whether both are on the clock that day: the hour that is skipped in spring is not. */
    boolean exist() {
        return isThere(day, from) && isThere(until.isAfter(from) ? day : day.plusDays(1), until);
    }

    private static boolean isThere(LocalDate day, LocalTime time) {
        var local = day.atTime(time);
        return !OpeningHours.ZONE.getRules().getValidOffsets(local).isEmpty();
    }
}
