package nl.samenspoed.app.agreement.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import nl.samenspoed.app.network.DutchHolidays;
import nl.samenspoed.app.network.OpeningHours;

/** In which hours a rule holds, as general practice divides them; Europe/Amsterdam. */
public enum Hours {
    /** Monday to Friday from 8 to 17, holidays excepted. */
    OFFICE,
    /** Evening, night, weekend and holidays: when the out-of-hours post is open. */
    OUT_OF_HOURS;

    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime UNTIL = LocalTime.of(17, 0);

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Hours of(Instant at) {
        var local = at.atZone(OpeningHours.ZONE);
        var day = local.getDayOfWeek();
        var time = local.toLocalTime();
        return day == DayOfWeek.SATURDAY
                        || day == DayOfWeek.SUNDAY
                        || DutchHolidays.isHoliday(local.toLocalDate())
                        || time.isBefore(FROM)
                        || !time.isBefore(UNTIL)
                ? OUT_OF_HOURS
                : OFFICE;
    }
}
