package nl.samenspoed.app.demo.life;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.region.Question;
import nl.samenspoed.simulation.region.WhoComes;

/**
 * How many questions come to the desks and of which kind, by hour of the week and month, in the
 * proportions of the model of the simulator, wards that ask for a place day and night included; how
 * many in all is for whoever sets the pace.
 */
final class Demand {

    /** The others go to an ambulance or an emergency department without a desk between. */
    static final List<Question> TO_A_DESK =
            List.of(
                    Question.CITIZEN,
                    Question.NOT_URGENT,
                    Question.DOCTOR,
                    Question.SHORT_STAY,
                    Question.REHABILITATION,
                    Question.NURSING,
                    Question.CRISIS,
                    Question.BIRTH);

    private static final double HOURS_A_WEEK = 7 * 24;

    private final WhoComes model;
    private final double perHourOnAverage;

    Demand(Assumptions assumptions) {
        model = new WhoComes(assumptions);
        perHourOnAverage =
                TO_A_DESK.stream()
                                .mapToDouble(
                                        one -> model.perWeek(one) + model.fromWardsPerWeek(one))
                                .sum()
                        / HOURS_A_WEEK;
    }

    /**
     * Expected in a minute like this.
     *
     * @param pace requests in a minute, averaged over a week in a season like any other
     */
    double perMinute(double pace, Instant now) {
        var wall = now.atZone(OpeningHours.ZONE);
        return TO_A_DESK.stream().mapToDouble(question -> perMinute(pace, question, wall)).sum();
    }

    private double perMinute(double pace, Question question, ZonedDateTime wall) {
        double fromWards = model.fromWardsPerWeek(question) / HOURS_A_WEEK;
        return pace * (model.perHour(question, wall) + fromWards) / perHourOnAverage;
    }

    /** Those of one second. */
    List<Question> come(double pace, Instant now, RandomGenerator chance) {
        var come = new ArrayList<Question>();
        var wall = now.atZone(OpeningHours.ZONE);
        for (var question : TO_A_DESK) {
            int times = poisson(chance, perMinute(pace, question, wall) / 60);
            for (int i = 0; i < times; i++) {
                come.add(question);
            }
        }
        return come;
    }

    /** Knuth's multiplication method; the mean here is at most 8. */
    static int poisson(RandomGenerator chance, double mean) {
        double limit = Math.exp(-mean);
        double product = chance.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= chance.nextDouble();
            count++;
        }
        return count;
    }
}
