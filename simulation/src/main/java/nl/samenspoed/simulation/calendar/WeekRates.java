package nl.samenspoed.simulation.calendar;

import java.time.DayOfWeek;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
        var local = calendar.at(time);
        return at(local.getDayOfWeek(), local.getHour()) * months[local.getMonthValue() - 1];
    }

    @Override
    public long nextChange(long time, Calendar calendar) {
        var instant = calendar.start().plusMillis(time);
        var rules = calendar.zone().getRules();
        long local = instant.toEpochMilli() + rules.getOffset(instant).getTotalSeconds() * 1000L;
        long next = time + HOUR - Math.floorMod(local, HOUR);
        long change = change(rules.nextTransition(instant), calendar);
        return Math.min(next, change);
    }

    private static long change(@Nullable ZoneOffsetTransition transition, Calendar calendar) {
        return transition == null ? Long.MAX_VALUE : calendar.timeOf(transition.getInstant());
    }
}
