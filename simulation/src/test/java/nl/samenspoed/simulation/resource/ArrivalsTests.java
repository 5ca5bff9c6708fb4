package nl.samenspoed.simulation.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.calendar.WeekRates;
import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.kernel.StopSignal;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

    private static final int YEAR = 365 * 24;

    @Test
    void comeAtTheRateOfTheirHour() {
        var rates = new double[WeekRates.HOURS];
        Arrays.setAll(rates, hour -> hour % 24 < 12 ? 0 : hour % 24);
        var byHour = new int[24];

        var run = run();
        Arrivals.start(
                run,
                new WeekRates(rates),
                run.stream("calls"),
                _ -> byHour[run.calendar().at(run.now()).getHour()]++);
        run.agenda().runUntil(Duration.ofHours(YEAR).toMillis());

        for (int hour = 0; hour < 24; hour++) {
            double expected = hour < 12 ? 0 : hour * 365.0;
            assertThat((double) byHour[hour])
                    .as("hour " + hour)
                    .isBetween(
                            expected - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
        }
    }

    @Test
    void areCountedFromZero() {
        var run = run();
        var last = new int[1];
        Arrivals.start(run, Rates.constant(3), run.stream("calls"), number -> last[0] = number);
        run.agenda().runUntil(Duration.ofHours(1000).toMillis());

        assertThat(last[0]).isBetween(2800, 3200);
    }

    @Test
    void endWhenNoRateIsLeft() {
        var run = run();
        Arrivals.start(run, Rates.constant(0), run.stream("a"), _ -> {});
        Arrivals.start(run, new WeekRates(new double[WeekRates.HOURS]), run.stream("b"), _ -> {});

        assertThat(run.agenda().planned()).isZero();
    }

    @Test
    void moreOftenMovesTheSameArrivalsForward() {
        var once = times(Rates.constant(1));
        var twice = times(Rates.constant(1).times(2));

        for (int i = 0; i < 100; i++) {
            assertThat(twice[i]).isBetween(once[i] / 2 - 1, once[i] / 2 + 1);
        }
    }

    private static long[] times(Rates rates) {
        var run = run();
        var times = new long[1000];
        Arrivals.start(run, rates, run.stream("calls"), number -> times[number % 1000] = run.now());
        run.agenda().runUntil(Duration.ofHours(400).toMillis());
        return times;
    }

    private static Run run() {
        return new Run(
                new Streams(1, 0), Calendar.amsterdam(LocalDate.of(2026, 1, 1)), new StopSignal());
    }
}
