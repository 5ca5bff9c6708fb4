package nl.samenspoed.simulation.scenario;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.samenspoed.simulation.calendar.Roster;
import nl.samenspoed.simulation.calendar.Shift;
import tools.jackson.databind.JsonNode;

/** Rosters as scenarios write them. */
final class Rosters {

    private Rosters() {}

    static Roster of(JsonNode shifts) {
        var week = new ArrayList<Shift>();
        for (var shift : shifts) {
            for (var day : days(shift.get("days").stringValue())) {
                week.add(
                        new Shift(
                                day,
                                LocalTime.parse(shift.get("from").stringValue()),
                                LocalTime.parse(shift.get("to").stringValue()),
                                shift.get("number").asInt()));
            }
        }
        return Roster.of(week);
    }

    private static Set<DayOfWeek> days(String word) {
        return switch (word) {
            case "every-day" -> EnumSet.allOf(DayOfWeek.class);
            case "workdays" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            case "weekend" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            default -> EnumSet.of(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
        };
    }

    /** In words of data: {@code workdays 08:00-17:00 4, weekend 08:00-23:00 6}. */
    static String text(JsonNode shifts) {
        var text = new StringBuilder();
        for (var shift : shifts) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(shift.get("number").asInt())
                    .append(" ")
                    .append(shift.get("days").stringValue())
                    .append(" ")
                    .append(shift.get("from").stringValue())
                    .append("-")
                    .append(shift.get("to").stringValue());
        }
        return text.toString();
    }
}
