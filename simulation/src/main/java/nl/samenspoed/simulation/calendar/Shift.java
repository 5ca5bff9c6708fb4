package nl.samenspoed.simulation.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Some people, beds or an open door each week on one day between two times. In the night when the
 * clock goes back a shift that spans the change lasts an hour longer, and in spring an hour
 * shorter.
 *
 * @param day on which it begins
 * @param from local time
 * @param to local time; on the next day when it is not after {@code from}
 * @param units how many
 */
public record Shift(DayOfWeek day, LocalTime from, LocalTime to, int units) {

    /** In a night without a change of the clock. */
    double hours() {
        double hours = Duration.between(from, to).toMinutes() / 60.0;
        return hours > 0 ? hours : hours + 24;
    }

    long begins(LocalDate date, Calendar calendar) {
        return calendar.timeOf(date.atTime(from));
    }

    long ends(LocalDate date, Calendar calendar) {
        var last = to.isAfter(from) ? date : date.plusDays(1);
        return calendar.timeOf(last.atTime(to));
    }
}
