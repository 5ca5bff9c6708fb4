package nl.samenspoed.app.desk.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a birth date as people say it: 3-7-1942, 03/07/1942, 03071942 or 1942-07-03. */
final class BirthDates {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int OLDEST = 130;

    private BirthDates() {}

    static Optional<LocalDate> parse(String typed, LocalDate today) {
        var text = typed.strip();
        return dayFirst(DAY_FIRST, text)
                .or(() -> dayFirst(DIGITS, text))
                .or(() -> yearFirst(text))
                .filter(date -> !date.isAfter(today))
                .filter(date -> date.isAfter(today.minusYears(OLDEST)));
    }

    private static Optional<LocalDate> dayFirst(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.matches()
                ? date(match.group(3), match.group(2), match.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> yearFirst(String text) {
        var match = YEAR_FIRST.matcher(text);
        return match.matches()
                ? date(match.group(1), match.group(2), match.group(3))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
