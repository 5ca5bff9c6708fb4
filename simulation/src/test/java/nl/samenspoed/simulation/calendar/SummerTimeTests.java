package nl.samenspoed.simulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** In 2026 spring skips 02:00 to 03:00 on 29 March, and autumn has it twice on 25 October. */
class SummerTimeTests {

    private static final Calendar SPRING = Calendar.amsterdam(LocalDate.of(2026, 3, 28));
    private static final Calendar AUTUMN = Calendar.amsterdam(LocalDate.of(2026, 10, 24));
    private static final Duration TWO_DAYS = Duration.ofHours(48);

    @Test
    void aNightShiftLastsAnHourLessInSpringAndMoreInAutumn() {
        var nights = Roster.on(EnumSet.allOf(DayOfWeek.class), t("23:00"), t("07:00"), 2);

        assertThat(steps(nights, SPRING))
                .containsExactly(
                        "Sat 00:00 2", "Sat 07:00 0", "Sat 23:00 2", "Sun 07:00 0", "Sun 23:00 2");
        assertThat(hoursWith(nights, SPRING, "2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z"))
                .isEqualTo(7);
        assertThat(hoursWith(nights, AUTUMN, "2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z"))
                .isEqualTo(9);
    }

    @Test
    void aShiftThatEndsInTheSkippedHourEndsAtTheSkip() {
        var evening = Roster.of(new Shift(DayOfWeek.SATURDAY, t("18:00"), t("02:30"), 1));

        assertThat(steps(evening, SPRING))
                .containsExactly("Sat 00:00 0", "Sat 18:00 1", "Sun 03:00 0");
        assertThat(steps(evening, AUTUMN))
                .containsExactly("Sat 00:00 0", "Sat 18:00 1", "Sun 02:30 0");
    }

    @Test
    void shiftsAddUpAndHolidaysReplaceTheDay() {
        var week =
                Roster.of(
                        new Shift(DayOfWeek.FRIDAY, t("08:00"), t("17:00"), 3),
                        new Shift(DayOfWeek.FRIDAY, t("12:00"), t("20:00"), 2),
                        new Shift(DayOfWeek.SUNDAY, t("10:00"), t("16:00"), 1));
        var friday = Calendar.amsterdam(LocalDate.of(2026, 12, 25));

        assertThat(steps(week, friday))
                .containsExactly(
                        "Fri 00:00 0", "Fri 08:00 3", "Fri 12:00 5", "Fri 17:00 2", "Fri 20:00 0");
        assertThat(steps(week.withDay(LocalDate.of(2026, 12, 25), DayOfWeek.SUNDAY), friday))
                .containsExactly("Fri 00:00 0", "Fri 10:00 1", "Fri 16:00 0");
    }

    @Test
    void aShiftFromATimeToTheSameTimeLastsADay() {
        var always = Roster.on(EnumSet.allOf(DayOfWeek.class), t("08:00"), t("08:00"), 1);

        for (long hour = 0; hour < 24 * 14; hour++) {
            assertThat(always.at(hour * 3_600_000, AUTUMN)).isEqualTo(1);
        }
    }

    @Test
    void aClosedRosterNeverChangesAndAnOpenOneFindsItsNextWeek() {
        var monday = Roster.of(new Shift(DayOfWeek.MONDAY, t("09:00"), t("10:00"), 1));
        long afterMonday = Duration.ofDays(2).plusHours(12).toMillis();

        assertThat(Roster.of().nextChange(0, SPRING)).isEqualTo(Long.MAX_VALUE);
        assertThat(SPRING.at(monday.nextChange(afterMonday, SPRING)))
                .hasToString("2026-04-06T09:00+02:00[Europe/Amsterdam]");
        assertThat(
                        SPRING.at(
                                monday.withDay(LocalDate.of(2026, 4, 6), DayOfWeek.TUESDAY)
                                        .nextChange(afterMonday, SPRING)))
                .hasToString("2026-04-13T09:00+02:00[Europe/Amsterdam]");
    }

    @Test
    void theHourThatAutumnHasTwiceCountsTwiceAndTheSkippedOneNotAtAll() {
        var rates = new double[WeekRates.HOURS];
        for (int hour = 0; hour < rates.length; hour++) {
            rates[hour] = hour % 24 == 2 ? 60 : hour % 24 == 3 ? 7 : 1;
        }
        var week = new WeekRates(rates);

        assertThat(total(week, AUTUMN)).isEqualTo(22 + 60 + 7 + 22 + 2 * 60 + 7, tolerance());
        assertThat(total(week, SPRING)).isEqualTo(22 + 60 + 7 + 22 + 7, tolerance());
    }

    @Test
    void ratesFollowTheMonth() {
        var rates = new double[WeekRates.HOURS];
        Arrays.fill(rates, 10);
        var months = new double[] {1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 1};
        var calendar = Calendar.amsterdam(LocalDate.of(2026, 3, 31));

        assertThat(new WeekRates(rates, months).times(0.5).perHour(0, calendar)).isEqualTo(10);
        assertThat(new WeekRates(rates, months).perHour(24 * 3_600_000L, calendar)).isEqualTo(30);
    }

    /** Arrivals in the two days after the start of the calendar. */
    private static double total(Rates rates, Calendar calendar) {
        double sum = 0;
        long end = calendar.timeOf(calendar.dateAt(0).plusDays(2).atStartOfDay());
        for (long time = 0; time < end; ) {
            long next = Math.min(end, rates.nextChange(time, calendar));
            sum += rates.perHour(time, calendar) * (next - time) / 3_600_000;
            time = next;
        }
        return sum;
    }

    private static Offset<Double> tolerance() {
        return Offset.offset(1e-9);
    }

    private static List<String> steps(Schedule schedule, Calendar calendar) {
        var steps = new ArrayList<String>();
        int last = -1;
        for (long time = 0;
                time < TWO_DAYS.toMillis();
                time = schedule.nextChange(time, calendar)) {
            int now = schedule.at(time, calendar);
            if (now != last) {
                var local = calendar.at(time);
                var day = local.getDayOfWeek().toString();
                steps.add(
                        day.charAt(0)
                                + day.substring(1, 3).toLowerCase(Locale.ROOT)
                                + " "
                                + local.toLocalTime()
                                + " "
                                + now);
            }
            last = now;
        }
        return steps;
    }

    private static long hoursWith(Schedule schedule, Calendar calendar, String from, String to) {
        long begin = calendar.timeOf(Instant.parse(from));
        assertThat(schedule.at(begin - 1, calendar)).isZero();
        assertThat(schedule.at(begin, calendar)).isPositive();
        long end = schedule.nextChange(begin, calendar);
        assertThat(end).isEqualTo(calendar.timeOf(Instant.parse(to)));
        return Duration.ofMillis(end - begin).truncatedTo(ChronoUnit.HOURS).toHours();
    }

    private static LocalTime t(String text) {
        return LocalTime.parse(text);
    }
}
