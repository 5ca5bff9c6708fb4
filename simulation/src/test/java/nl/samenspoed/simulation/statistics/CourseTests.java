package nl.samenspoed.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.WallHours;
import org.junit.jupiter.api.Test;

/** By the hour on the wall, also in the weeks in which a night has 23 or 25 hours. */
class CourseTests {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final Calendar AUTUMN = Calendar.amsterdam(LocalDate.of(2026, 10, 19));
    private static final Calendar SPRING = Calendar.amsterdam(LocalDate.of(2026, 3, 23));

    private final Measures measures = new Measures();

    private static Finding.ByHour of(Course course, long now) {
        return (Finding.ByHour) course.finding(now);
    }

    @Test
    void theHourOfTheWeekIsThatOfTheCalendarAllThroughTheYear() {
        var hours = new WallHours(SPRING);
        var chance = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            long time = chance.nextLong(-30 * DAY, 800 * DAY);
            var wall = SPRING.at(time);
            int expected = (wall.getDayOfWeek().getValue() - 1) * 24 + wall.getHour();

            assertThat(WallHours.ofWeek(hours.at(time))).isEqualTo(expected);
            assertThat(hours.at(hours.next(time) - 1)).isEqualTo(hours.at(time));
            assertThat(hours.next(time) - time).isBetween(1L, HOUR);
        }
    }

    @Test
    void aLevelIsMeasuredInEachHourThroughWhichItLasts() {
        var level = measures.levelByHour("level", new WallHours(AUTUMN));
        level.startOver(0);
        level.change(2, HOUR / 2);
        level.change(-1, 2 * HOUR + HOUR / 4);
        var week = of(level, 4 * HOUR).week();

        assertThat(Arrays.copyOf(week, 5)).containsExactly(1, 2, 1.25, 1, Double.NaN);
    }

    @Test
    void theHourThatAutumnRepeatsHasTwiceTheTimeAndTheOneThatSpringSkipsNone() {
        int night = 6 * 24 + 2;
        var autumn = measures.timesByHour("autumn", new WallHours(AUTUMN));
        autumn.startOver(0);
        autumn.add(6 * DAY + 2 * HOUR);
        autumn.add(6 * DAY + 3 * HOUR);
        assertThat(of(autumn, 8 * DAY).week()[night] * HOUR).isCloseTo(1, within(1e-12));

        var spring = measures.levelByHour("spring", new WallHours(SPRING));
        spring.startOver(0);
        spring.change(1, 0);
        assertThat(of(spring, 7 * DAY - HOUR).week()[night]).isNaN();
    }

    @Test
    void itemsCountAtTheirOwnMomentAndNotWhenTheyBeganBeforeMeasuring() {
        var items = measures.itemsByHour("items", new WallHours(AUTUMN));
        items.startOver(DAY);
        items.add(DAY - 1, 1000);
        items.add(DAY, 4);
        items.add(DAY + 10, 8);

        assertThat(of(items, 2 * DAY).week()[24]).isEqualTo(6);
        assertThat(Arrays.stream(of(items, 2 * DAY).week()).filter(Double::isFinite)).hasSize(1);
    }

    @Test
    void pointsAlongTheRunGetWiderAsItGetsLongerAndLoseNothing() {
        for (int days : new int[] {1, 4, 5, 96, 97, 700, 4000}) {
            var hours = new WallHours(SPRING);
            var times = new Measures().timesByHour("times", hours);
            times.startOver(0);
            long end = SPRING.timeOf(LocalDate.of(2026, 3, 23).plusDays(days).atStartOfDay());
            for (long time = 0; time < end; time += 5 * HOUR) {
                times.add(time);
            }
            var found = of(times, end);

            assertThat(found.along()).hasSizeLessThanOrEqualTo(96);
            assertThat((long) found.along().length * found.step())
                    .isBetween(days * 24L, days * 48L);
            double even = 1.0 / (5 * HOUR);
            assertThat(Arrays.stream(found.along()).average().orElseThrow())
                    .isCloseTo(even, within(even / 10));
        }
    }

    @Test
    void anHourOfARunOfAnyLengthIsKeptInTheSameMemory() {
        var times = measures.timesByHour("long", new WallHours(SPRING));
        times.startOver(0);
        for (long year = 0; year < 30; year++) {
            times.add(year * 365 * DAY);
        }

        assertThat(of(times, 30 * 365 * DAY).along()).hasSizeBetween(24, 96);
    }
}
