package nl.samenspoed.app.network;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/**
 * The days on which Dutch care works as on a Sunday: the generally recognised public holidays.
 * Liberation Day counts once in five years, as in the collective agreements of care.
 */
public final class DutchHolidays {

    private static final MonthDay NEW_YEAR = MonthDay.of(Month.JANUARY, 1);
    private static final MonthDay CHRISTMAS = MonthDay.of(Month.DECEMBER, 25);
    private static final MonthDay SECOND_CHRISTMAS = MonthDay.of(Month.DECEMBER, 26);

    private DutchHolidays() {}

    public static boolean isHoliday(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return day.equals(NEW_YEAR)
                || day.equals(CHRISTMAS)
                || day.equals(SECOND_CHRISTMAS)
                || date.equals(kingsDay(date.getYear()))
                || isLiberationDay(date)
                || dependsOnEaster(date);
    }

    private static boolean dependsOnEaster(LocalDate date) {
        if (date.getMonthValue() < 3 || date.getMonthValue() > 6) {
            return false;
        }
        long days = date.toEpochDay() - easter(date.getYear()).toEpochDay();
        // Easter, Easter Monday, Ascension, Whit Sunday and Whit Monday.
        return days == 0 || days == 1 || days == 39 || days == 49 || days == 50;
    }

    private static boolean isLiberationDay(LocalDate date) {
        return date.getYear() % 5 == 0 && date.getMonth() == Month.MAY && date.getDayOfMonth() == 5;
    }

    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek().getValue() == 7 ? birthday.minusDays(1) : birthday;
    }

    /** The Gregorian computus in the form that needs no exceptions (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon =
                (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15)
                        % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int correction = (golden + 11 * moon + 22 * weekday) / 451;
        int sum = moon + weekday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
