package nl.samenspoed.simulation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shifts that add up, the same each week but for named days, as holidays. Opening hours are a
 * roster of one.
 */
public final class Roster implements Schedule {

    private static final int LONGEST_SILENCE = 8;

    private final List<Shift> week;
    private final Map<LocalDate, List<Shift>> days;

    private Roster(List<Shift> week, Map<LocalDate, List<Shift>> days) {
        this.week = week;
        this.days = days;
    }

    public static Roster of(Shift... week) {
        return of(List.of(week));
    }

    public static Roster of(Collection<Shift> week) {
        return new Roster(List.copyOf(week), Map.of());
    }

    /**
     * Each of these days between two times, on the next day when {@code to} is not after {@code
     * from}.
     */
    public static Roster on(Collection<DayOfWeek> days, LocalTime from, LocalTime to, int units) {
        return of(days.stream().map(day -> new Shift(day, from, to, units)).toList());
    }

    /**
     * On that date the shifts of {@code as} instead of its own: Sunday on Christmas Day. Shifts
     * that began the day before go on.
     */
    public Roster withDay(LocalDate date, DayOfWeek as) {
        var more = new HashMap<>(days);
        more.put(date, shiftsOf(as));
        return new Roster(week, Map.copyOf(more));
    }

    private List<Shift> shiftsOf(DayOfWeek day) {
        return week.stream().filter(shift -> shift.day() == day).toList();
    }

    private List<Shift> shiftsOn(LocalDate date) {
        var special = days.get(date);
        return special != null ? special : shiftsOf(date.getDayOfWeek());
    }

    /** Of all shifts together, in a week without named days. */
    public double weeklyHours() {
        return week.stream().mapToDouble(shift -> shift.units() * shift.hours()).sum();
    }

    @Override
    public int at(long time, Calendar calendar) {
        var today = calendar.dateAt(time);
        int sum = 0;
        for (var date : List.of(today.minusDays(1), today)) {
            for (var shift : shiftsOn(date)) {
                if (shift.begins(date, calendar) <= time && time < shift.ends(date, calendar)) {
                    sum += shift.units();
                }
            }
        }
        return sum;
    }

    @Override
    public long nextChange(long time, Calendar calendar) {
        var first = calendar.dateAt(time).minusDays(1);
        var last = lastToLookAt(first);
        long next = Long.MAX_VALUE;
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (next < calendar.timeOf(date.atStartOfDay())) {
                return next;
            }
            next = Math.min(next, firstChange(date, time, calendar));
        }
        return next;
    }

    /** Named days may silence it for longer than a week. */
    private LocalDate lastToLookAt(LocalDate first) {
        var lastSpecial = days.keySet().stream().max(LocalDate::compareTo).orElse(first);
        return (lastSpecial.isAfter(first) ? lastSpecial : first).plusDays(LONGEST_SILENCE);
    }

    private long firstChange(LocalDate date, long after, Calendar calendar) {
        long next = Long.MAX_VALUE;
        for (var shift : shiftsOn(date)) {
            long begins = shift.begins(date, calendar);
            long ends = shift.ends(date, calendar);
            if (begins > after) {
                next = Math.min(next, begins);
            }
            if (ends > after) {
                next = Math.min(next, ends);
            }
        }
        return next;
    }
}
