package nl.samenspoed.simulation.region;

import java.util.Arrays;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.calendar.WeekRates;

/**
 * How often each question comes when nothing is out of the ordinary, by hour of the week and
 * season.
 */
final class Usual {

    private static final double WEEKS = 365.25 / 7;
    private static final int WORKDAYS = 5;

    private final Assumptions say;

    Usual(Assumptions say) {
        this.say = say;
    }

    /**
     * @param thousands of inhabitants
     * @param growth factor for everything
     */
    WeekRates rates(Question question, double thousands, double growth) {
        double yearly = yearly(question) * thousands * growth;
        double[] week = shape(question);
        double sum = Arrays.stream(week).sum();
        for (int i = 0; i < week.length; i++) {
            week[i] *= yearly / WEEKS / sum;
        }
        return new WeekRates(week, say.numbers("season.months"));
    }

    private double yearly(Question question) {
        return switch (question) {
            case CITIZEN -> say.number("citizen.contacts");
            case EMERGENCY -> say.number("emergency.calls");
            case NOT_URGENT -> say.number("emergency.not-urgent");
            case PLANNED_RIDE -> say.number("planned.rides");
            case SELF -> say.number("self.visits");
            case DOCTOR -> say.number("doctor.visits");
            case OTHER -> say.number("other.visits");
            case SHORT_STAY -> say.number("doctor.places", 0);
            case REHABILITATION -> say.number("doctor.places", 1);
            case NURSING -> say.number("doctor.places", 2);
            case CRISIS -> say.number("crisis.contacts");
            case BIRTH -> say.number("births.all") * say.number("births.hospital");
        };
    }

    private double[] shape(Question question) {
        return switch (question) {
            case CITIZEN -> citizens();
            case EMERGENCY, NOT_URGENT -> everyDay("emergency.hours");
            case PLANNED_RIDE, DOCTOR, SHORT_STAY, REHABILITATION, NURSING -> workdays();
            case SELF, OTHER -> everyDay("department.hours");
            case CRISIS -> everyDay("crisis.hours");
            case BIRTH -> flat();
        };
    }

    private double[] citizens() {
        var week = new double[WeekRates.HOURS];
        for (int i = 0; i < week.length; i++) {
            boolean workday = i / 24 < WORKDAYS;
            week[i] =
                    workday
                            ? say.number("citizen.weekday-hours", i % 24) / WORKDAYS
                            : say.number("citizen.weekend-hours", i % 24) / (7 - WORKDAYS);
        }
        return week;
    }

    private double[] everyDay(String key) {
        var week = new double[WeekRates.HOURS];
        for (int i = 0; i < week.length; i++) {
            week[i] = say.number(key, i % 24);
        }
        return week;
    }

    private double[] workdays() {
        var week = everyDay("office.hours");
        Arrays.fill(week, WORKDAYS * 24, week.length, 0);
        return week;
    }

    private static double[] flat() {
        var week = new double[WeekRates.HOURS];
        Arrays.fill(week, 1);
        return week;
    }
}
