package nl.samenspoed.simulation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The calendar keeps what the clock did last; java.time, asked anew for each moment, is the truth.
 */
class CalendarTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 20);
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    @Test
    void aDateAndARateAreThoseOfTheWallInWhateverOrderMomentsAreAsked() {
        var calendar = Calendar.amsterdam(FIRST);
        var rates = new WeekRates(upFrom(1, WeekRates.HOURS), upFrom(1, 12));
        for (long time : shuffledQuartersOfTwoYears()) {
            var wall = calendar.at(time);

            assertThat(calendar.dateAt(time)).isEqualTo(wall.toLocalDate());
            assertThat(rates.perHour(time, calendar))
                    .isEqualTo(
                            rates.at(wall.getDayOfWeek(), wall.getHour()) * wall.getMonthValue());
        }
    }

    @Test
    void aMomentOnTheWallIsFoundInWhateverOrderMomentsAreAsked() {
        var calendar = Calendar.amsterdam(FIRST);
        for (long quarter : shuffledQuartersOfTwoYears()) {
            var wall = FIRST.atStartOfDay().plus(Duration.ofMillis(quarter));
            long ignored = calendar.localAt(quarter);

            assertThat(calendar.timeOf(wall)).isEqualTo(truth(calendar, wall));
        }
    }

    private static long truth(Calendar calendar, LocalDateTime wall) {
        var transition = calendar.zone().getRules().getTransition(wall);
        return calendar.timeOf(
                transition != null && transition.isGap()
                        ? transition.getInstant()
                        : wall.atZone(calendar.zone()).toInstant());
    }

    private static long[] shuffledQuartersOfTwoYears() {
        var quarters = new ArrayList<>(LongStream.range(0, 730 * 96).boxed().toList());
        Collections.shuffle(quarters, new Random(1));
        return quarters.stream().mapToLong(quarter -> quarter * QUARTER).toArray();
    }

    private static double[] upFrom(int first, int count) {
        var values = new double[count];
        Arrays.setAll(values, i -> first + i);
        return values;
    }
}
