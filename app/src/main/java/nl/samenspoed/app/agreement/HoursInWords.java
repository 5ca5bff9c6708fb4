package nl.samenspoed.app.agreement;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoed.app.agreement.rule.Words;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import nl.samenspoed.app.network.OpeningHours.Span;

/** Tells a week in words, days that are alike taken together; closed days are left out. */
record HoursInWords(Words words, Locale locale) {

    String of(OpeningHours hours) {
        if (hours.equals(OpeningHours.ALWAYS)) {
            return words.text("agreement.week.always");
        }
        var days = stretches(hours).stream().map(Stretch::inWords).toList();
        var week = days.isEmpty() ? words.text("agreement.week.never") : String.join(", ", days);
        return hours.holidays() == HolidayRule.AS_WEEKLY
                ? week
                : words.text("agreement.week.holidays." + hours.holidays(), week);
    }

    private List<Stretch> stretches(OpeningHours hours) {
        var found = new ArrayList<Stretch>();
        for (var day : DayOfWeek.values()) {
            var spans = hours.weekly().getOrDefault(day, List.of());
            var last = found.isEmpty() ? null : found.getLast();
            if (last != null && last.spans.equals(spans) && last.to.plus(1) == day) {
                found.set(found.size() - 1, new Stretch(last.from, day, spans));
            } else if (!spans.isEmpty()) {
                found.add(new Stretch(day, day, spans));
            }
        }
        return found;
    }

    private final class Stretch {

        private final DayOfWeek from;
        private final DayOfWeek to;
        private final List<Span> spans;

        Stretch(DayOfWeek from, DayOfWeek to, List<Span> spans) {
            this.from = from;
            this.to = to;
            this.spans = spans;
        }

        String inWords() {
            var times = spans.stream().map(this::times).collect(Collectors.joining(", "));
            return from == to
                    ? name(from) + " " + times
                    : words.text("agreement.week.days", name(from), name(to)) + " " + times;
        }

        private String times(Span span) {
            return span.isWholeDay()
                    ? words.text("agreement.week.whole-day")
                    : words.text(
                            "agreement.week.span",
                            clock(span.fromMinute()),
                            clock(span.untilMinute()));
        }

        private String name(DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL, locale);
        }

        private static String clock(int minute) {
            return "%02d:%02d".formatted(minute / 60, minute % 60);
        }
    }
}
