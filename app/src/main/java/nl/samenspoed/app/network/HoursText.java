package nl.samenspoed.app.network;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoed.app.network.OpeningHours.Span;

/** Reads and writes opening hours as they stand in the CSV files. */
final class HoursText {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern SPAN =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");
    private static final String ALWAYS = "24/7";
    private static final String CLOSED = "closed";

    private HoursText() {}

    static Map<DayOfWeek, List<Span>> parseWeek(String text) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        if (text.equals(CLOSED)) {
            return week;
        }
        String written = text.equals(ALWAYS) ? "Mo-Su 00:00-24:00" : text;
        for (String part : written.split(";", -1)) {
            String[] words = part.trim().split(" +");
            if (words.length != 2) {
                throw new IllegalArgumentException(part.trim());
            }
            List<Span> spans = parseDay(words[1]);
            for (DayOfWeek day : parseDays(words[0])) {
                if (week.put(day, spans) != null) {
                    throw new IllegalArgumentException(words[0]);
                }
            }
        }
        return week;
    }

    /** Reads the times of one day: {@code closed} or spans with commas between them. */
    static List<Span> parseDay(String text) {
        if (text.equals(CLOSED)) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        int last = -1;
        for (String part : text.split(",", -1)) {
            Span span = parseSpan(part.trim());
            if (span.fromMinute() <= last) {
                throw new IllegalArgumentException(part);
            }
            last = span.untilMinute();
            spans.add(span);
        }
        return List.copyOf(spans);
    }

    private static Span parseSpan(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        int from = minute(matcher.group(1), matcher.group(2));
        int until = minute(matcher.group(3), matcher.group(4));
        if (until <= from || until > 1440) {
            throw new IllegalArgumentException(text);
        }
        return new Span(from, until);
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private static List<DayOfWeek> parseDays(String text) {
        String[] ends = text.split("-", -1);
        int first = DAYS.indexOf(ends[0]);
        int last = DAYS.indexOf(ends[ends.length - 1]);
        if (ends.length > 2 || first < 0 || last < first) {
            throw new IllegalArgumentException(text);
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (int day = first; day <= last; day++) {
            days.add(DayOfWeek.of(day + 1));
        }
        return days;
    }

    static String week(Map<DayOfWeek, List<Span>> week) {
        List<String> parts = new ArrayList<>();
        int day = 1;
        while (day <= 7) {
            List<Span> spans = week.getOrDefault(DayOfWeek.of(day), List.of());
            int last = day;
            while (last < 7 && week.getOrDefault(DayOfWeek.of(last + 1), List.of()).equals(spans)) {
                last++;
            }
            if (!spans.isEmpty()) {
                parts.add(days(day, last) + " " + day(spans));
            }
            day = last + 1;
        }
        String written = parts.isEmpty() ? CLOSED : String.join("; ", parts);
        return written.equals("Mo-Su 00:00-24:00") ? ALWAYS : written;
    }

    private static String days(int first, int last) {
        String begin = DAYS.get(first - 1);
        return first == last ? begin : begin + "-" + DAYS.get(last - 1);
    }

    static String day(List<Span> spans) {
        if (spans.isEmpty()) {
            return CLOSED;
        }
        return String.join(
                ",",
                spans.stream()
                        .sorted(Comparator.comparingInt(Span::fromMinute))
                        .map(span -> clock(span.fromMinute()) + "-" + clock(span.untilMinute()))
                        .toList());
    }

    private static String clock(int minute) {
        return twoDigits(minute / 60) + ":" + twoDigits(minute % 60);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
