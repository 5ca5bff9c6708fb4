package nl.samenspoed.app.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.OpeningHours.Deviation;
import nl.samenspoed.app.network.OpeningHours.Span;

/**
 * The file with single days on which a service is open at other times. With the service they are
 * kept as lines of date, times and reason.
 */
final class ExceptionSheet implements Sheet {

    static final ExceptionSheet SHEET = new ExceptionSheet();

    /** In the place of times: this day is a day like any other again. */
    static final String NORMAL = "normal";

    @Override
    public String file() {
        return "opening_exceptions.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("service", "date", "times", "reason");
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    static SortedMap<LocalDate, Deviation> readAll(Row row) {
        SortedMap<LocalDate, Deviation> exceptions = new TreeMap<>();
        for (String line : row.lines("exceptions")) {
            String[] parts = line.split(" ", 3);
            exceptions.put(
                    LocalDate.parse(parts[0]),
                    new Deviation(HoursText.parseDay(parts[1]), parts[2]));
        }
        return exceptions;
    }

    static String text(SortedMap<LocalDate, Deviation> exceptions) {
        return exceptions.entrySet().stream()
                .map(day -> String.join(" ", cells("", day.getKey(), day.getValue()).subList(1, 4)))
                .collect(Collectors.joining("\n"));
    }

    static List<String> cells(String service, LocalDate date, Deviation deviation) {
        return List.of(
                service, date.toString(), HoursText.day(deviation.spans()), deviation.reason());
    }

    /** Applies one row of the file: sets the day, or takes its exception away. */
    static void apply(Row row, Map<LocalDate, Deviation> exceptions) {
        LocalDate date = row.date("date");
        String reason = row.text("reason");
        if (row.text("times").equals(NORMAL)) {
            exceptions.remove(date);
        } else {
            List<Span> spans = row.hours("times", HoursText::parseDay, List.of());
            exceptions.put(date, new Deviation(spans, reason));
        }
    }
}
