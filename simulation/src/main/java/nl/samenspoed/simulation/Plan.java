package nl.samenspoed.simulation;

import java.time.Duration;
import java.util.List;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.statistics.Figure;

/**
 * How a model is run. The first runs of a longer plan are the runs of a shorter one.
 *
 * @param seed of all chance; the same for scenarios to be compared
 * @param calendar when the runs start, warm-up included
 * @param warmUp not measured, so that what is measured forgets that everything began empty
 * @param length of measuring
 * @param least how many runs at least
 * @param most how many runs at most
 * @param precise figures that decide whether more runs are needed; none: always {@code most}
 * @param relativeError enough is when each of them is known this well, as a share of itself
 * @param confidence of intervals, between 0 and 1
 */
public record Plan(
        long seed,
        Calendar calendar,
        Duration warmUp,
        Duration length,
        int least,
        int most,
        List<Figure> precise,
        double relativeError,
        double confidence) {

    public Plan {
        precise = List.copyOf(precise);
        if (warmUp.isNegative() || length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("warm-up [" + warmUp + "], length [" + length + "]");
        }
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("[" + least + "] to [" + most + "] runs");
        }
        if (!(relativeError > 0) || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "relative error [" + relativeError + "], confidence [" + confidence + "]");
        }
    }

    /** So many runs, without warm-up, intervals at 95 %. */
    public static Plan of(long seed, Calendar calendar, Duration length, int runs) {
        return new Plan(seed, calendar, Duration.ZERO, length, runs, runs, List.of(), 1, 0.95);
    }

    public Plan withWarmUp(Duration duration) {
        return new Plan(
                seed, calendar, duration, length, least, most, precise, relativeError, confidence);
    }

    public Plan withRuns(int runs) {
        return new Plan(
                seed, calendar, warmUp, length, runs, runs, precise, relativeError, confidence);
    }

    /**
     * Runs until the figures are known well enough. Looking after each run makes the interval miss
     * the truth a little more often than its confidence says; {@code least} of 30 keeps that small.
     */
    public Plan until(double error, List<Figure> figures, int atLeast, int atMost) {
        return new Plan(
                seed, calendar, warmUp, length, atLeast, atMost, figures, error, confidence);
    }
}
