package nl.samenspoed.simulation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Rates that follow the hour of the week on the wall, and the month. The hour that autumn shows
 * twice counts twice, the hour that spring skips not at all.
 */
public final class WeekRates implements Rates {

    public static final int HOURS = 7 * 24;

    private static final int MONTHS = 12;
    private static final long HOUR = 3_600_000;

    private final double[] perHour;
    private final double[] months;

    /**
     * @param perHour from Monday 00:00 local time, 168 of them
     * @param months factor for each month from January, 12 of them
     */
    public WeekRates(double[] perHour, double[] months) {
        check(perHour, HOURS);
        check(months, MONTHS);
        this.perHour = perHour.clone();
        this.months = months.clone();
    }

    /**
     * The same in all months.
     *
     * @param perHour from Monday 00:00 local time, 168 of them
     */
    public WeekRates(double... perHour) {
        this(perHour, allOnes());
    }

    private static double[] allOnes() {
        var ones = new double[MONTHS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void check(double[] values, int number) {
        if (values.length != number || Arrays.stream(values).anyMatch(value -> !(value >= 0))) {
            throw new IllegalArgumentException(
                    "[" + number + "] values of at least 0, not " + Arrays.toString(values));
        }
    }

    /** In a whole week of a month with factor 1. */
    public double sum() {
        return Arrays.stream(perHour).sum();
    }

    public double at(DayOfWeek day, int hour) {
        return perHour[(day.getValue() - 1) * 24 + hour];
    }

    @Override
    public double perHour(long time, Calendar calendar) {
        long hour = Math.floorDiv(calendar.localAt(time), HOUR);
        var date = LocalDate.ofEpochDay(Math.floorDiv(hour, 24));
        return perHour[WallHours.ofWeek(hour)] * months[date.getMonthValue() - 1];
    }

    @Override
    public long nextChange(long time, Calendar calendar) {
        return WallHours.next(time, calendar.stretchAt(time));
    }
}
