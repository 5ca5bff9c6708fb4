package nl.samenspoed.app.network;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a healthcare service is open, by the clock on the wall in the Netherlands. A span belongs to
 * one calendar day; a night is the end of one day and the beginning of the next. A span begins and
 * ends when the clock first shows its time, also in nights with 23 or 25 hours.
 *
 * @param weekly spans per day of the week, in order; a day that is absent is closed
 * @param holidays what public holidays do to the week
 * @param exceptions single days that differ; they win over week and holidays
 */
public record OpeningHours(
        Map<DayOfWeek, List<Span>> weekly,
        HolidayRule holidays,
        SortedMap<LocalDate, Deviation> exceptions) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Day and night, all year. */
    public static final OpeningHours ALWAYS = parse("24/7", HolidayRule.AS_WEEKLY);

    /** Out of hours (ANW): evenings, nights, weekends and public holidays. */
    public static final OpeningHours OUT_OF_HOURS =
            parse("Mo-Fr 00:00-08:00,17:00-24:00; Sa-Su 00:00-24:00", HolidayRule.OPEN);

    /** Working days from eight to five. */
    public static final OpeningHours OFFICE_HOURS = parse("Mo-Fr 08:00-17:00", HolidayRule.CLOSED);

    private static final int HORIZON_DAYS = 400;

    public OpeningHours {
        weekly = Map.copyOf(weekly);
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
    }

    /**
     * Reads a week as written in the CSV files, for example {@code Mo-Fr 08:00-12:00,13:00-17:00;
     * Sa 09:00-12:00}, {@code 24/7} or {@code closed}.
     *
     * @throws IllegalArgumentException whose message is the part that is wrong
     */
    public static OpeningHours parse(String weekly, HolidayRule holidays) {
        return new OpeningHours(HoursText.parseWeek(weekly), holidays, new TreeMap<>());
    }

    /** The week as written in the CSV files; {@link #parse} reads it back. */
    public String weeklyText() {
        return HoursText.week(weekly);
    }

    public OpeningHours with(SortedMap<LocalDate, Deviation> others) {
        return new OpeningHours(weekly, holidays, others);
    }

    public boolean isOpen(Instant at) {
        return spanAt(at).isPresent();
    }

    /** The first moment, not before the given one, at which it is open; empty if none is near. */
    public Optional<Instant> nextOpening(Instant at) {
        if (isOpen(at)) {
            return Optional.of(at);
        }
        LocalDate today = LocalDate.ofInstant(at, ZONE);
        return today.datesUntil(today.plusDays(HORIZON_DAYS))
                .flatMap(day -> spansOn(day).stream().map(span -> instant(day, span.fromMinute())))
                .filter(opening -> !opening.isBefore(at))
                .findFirst();
    }

    /** When it closes; empty if it is closed now or does not close for a year. */
    public Optional<Instant> nextClosing(Instant at) {
        Optional<Instant> end = spanAt(at);
        Instant horizon = at.plusSeconds(HORIZON_DAYS * 86_400L);
        while (end.isPresent() && end.get().isBefore(horizon)) {
            Optional<Instant> further = spanAt(end.get());
            if (further.isEmpty()) {
                return end;
            }
            end = further;
        }
        return Optional.empty();
    }

    /** The spans of one day, in order. */
    public List<Span> spansOn(LocalDate day) {
        Deviation deviation = exceptions.get(day);
        if (deviation != null) {
            return deviation.spans();
        }
        if (holidays == HolidayRule.AS_WEEKLY || !DutchHolidays.isHoliday(day)) {
            return weeklyOn(day.getDayOfWeek());
        }
        return switch (holidays) {
            case AS_WEEKLY -> weeklyOn(day.getDayOfWeek());
            case AS_SUNDAY -> weeklyOn(DayOfWeek.SUNDAY);
            case OPEN -> List.of(Span.WHOLE_DAY);
            case CLOSED -> List.of();
        };
    }

    private List<Span> weeklyOn(DayOfWeek day) {
        return weekly.getOrDefault(day, List.of());
    }

    /** The end of the span that the moment lies in. */
    private Optional<Instant> spanAt(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        for (Span span : spansOn(day)) {
            Instant end = instant(day, span.untilMinute());
            if (at.isBefore(end) && !at.isBefore(instant(day, span.fromMinute()))) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    /** When the clock on the wall first shows this minute of the day, or jumps over it. */
    private static Instant instant(LocalDate day, int minute) {
        LocalDateTime shown = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = ZONE.getRules().getTransition(shown);
        if (change == null) {
            return shown.atZone(ZONE).toInstant();
        }
        return change.isGap() ? change.getInstant() : shown.toInstant(change.getOffsetBefore());
    }

    /**
     * One stretch of a day.
     *
     * @param fromMinute minute of the day, 0 to 1439
     * @param untilMinute minute of the day, exclusive, up to 1440
     */
    public record Span(int fromMinute, int untilMinute) {

        public static final Span WHOLE_DAY = new Span(0, 1440);

        public Span {
            if (fromMinute < 0 || untilMinute > 1440 || fromMinute >= untilMinute) {
                throw new IllegalArgumentException(fromMinute + "-" + untilMinute);
            }
        }

        public boolean isWholeDay() {
            return equals(WHOLE_DAY);
        }
    }

    /**
     * What is different on a single day.
     *
     * @param spans when it is open; empty is closed
     */
    public record Deviation(List<Span> spans, String reason) {

        public Deviation {
            spans = List.copyOf(spans);
        }
    }

    /** What a public holiday does to the week. */
    public enum HolidayRule {
        /** A holiday is a day like any other. */
        AS_WEEKLY,
        /** Closed all day. */
        CLOSED,
        /** Open all day. */
        OPEN,
        /** Open as on Sundays. */
        AS_SUNDAY
    }
}
