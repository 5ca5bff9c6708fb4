package nl.samenspoed.app.scenario;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.Span;

/**
 * A line of a roster.
 *
 * @param days in the words of scenarios
 * @param number how many the demo region has in all
 */
record Shift(String days, String from, String to, double number) {

    static final List<Shift> TRIAGISTS =
            List.of(
                    new Shift("workdays", "08:00", "17:00", 4),
                    new Shift("workdays", "17:00", "23:00", 12),
                    new Shift("workdays", "23:00", "08:00", 4),
                    new Shift("weekend", "08:00", "13:00", 24),
                    new Shift("weekend", "13:00", "18:00", 20),
                    new Shift("weekend", "18:00", "23:00", 16),
                    new Shift("weekend", "23:00", "08:00", 4));
    static final List<Shift> DOCTORS =
            List.of(
                    new Shift("every-day", "00:00", "00:00", 4),
                    new Shift("weekend", "08:00", "18:00", 4));
    static final List<Shift> COORDINATORS =
            List.of(
                    new Shift("every-day", "08:00", "23:00", 8),
                    new Shift("every-day", "23:00", "08:00", 4));
    static final List<Shift> POST_DOCTORS =
            List.of(
                    new Shift("workdays", "17:00", "23:00", 22),
                    new Shift("workdays", "23:00", "08:00", 6),
                    new Shift("weekend", "08:00", "18:00", 35),
                    new Shift("weekend", "18:00", "23:00", 26),
                    new Shift("weekend", "23:00", "08:00", 9));
    static final List<Shift> POST_CARS =
            List.of(
                    new Shift("workdays", "17:00", "23:00", 11),
                    new Shift("workdays", "23:00", "08:00", 6),
                    new Shift("weekend", "08:00", "23:00", 16),
                    new Shift("weekend", "23:00", "08:00", 9));
    static final List<Shift> AMBULANCES =
            List.of(
                    new Shift("every-day", "00:00", "00:00", 19),
                    new Shift("workdays", "08:00", "18:00", 22),
                    new Shift("workdays", "18:00", "00:00", 10),
                    new Shift("weekend", "08:00", "00:00", 11));
    static final List<Shift> DISPATCHERS =
            List.of(
                    new Shift("every-day", "00:00", "00:00", 4),
                    new Shift("every-day", "08:00", "00:00", 2));
    static final List<Shift> CRISIS_TEAMS =
            List.of(
                    new Shift("every-day", "00:00", "00:00", 2),
                    new Shift("every-day", "08:00", "00:00", 2));

    private static final int DAY = 24 * 60;

    /** As much of these as falls within opening hours, day by day. */
    static List<Shift> within(List<Shift> shifts, OpeningHours hours) {
        var open = new ArrayList<Shift>();
        for (var shift : shifts) {
            for (var day : on(shift.days)) {
                int from = minute(shift.from);
                int to = minute(shift.to);
                if (to > from) {
                    shift.add(open, day, from, to, hours);
                } else {
                    shift.add(open, day, from, DAY, hours);
                    shift.add(open, day.plus(1), 0, to, hours);
                }
            }
        }
        return List.copyOf(open);
    }

    private void add(List<Shift> open, DayOfWeek day, int from, int to, OpeningHours hours) {
        for (var span : hours.weekly().getOrDefault(day, List.<Span>of())) {
            int begin = Math.max(from, span.fromMinute());
            int end = Math.min(to, span.untilMinute());
            if (begin < end) {
                var name = day.name().toLowerCase(Locale.ROOT);
                open.add(new Shift(name, text(begin), text(end), number));
            }
        }
    }

    private static Set<DayOfWeek> on(String days) {
        return switch (days) {
            case "workdays" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            case "weekend" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            default -> EnumSet.allOf(DayOfWeek.class);
        };
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }
}
