package nl.samenspoed.simulation.theory;

import java.time.Duration;
import java.time.LocalDate;
import nl.samenspoed.simulation.Plan;
import nl.samenspoed.simulation.Results;
import nl.samenspoed.simulation.Study;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.kernel.Model;
import nl.samenspoed.simulation.resource.Arrivals;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.PoolRules;
import nl.samenspoed.simulation.resource.Population;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;

/** Textbook queues, with a mean service of one hour. */
final class Theory {

    static final double HOUR = 3_600_000;
    static final Duration MEAN = Duration.ofHours(1);
    static final Law EXPONENTIAL = Law.exponential(MEAN);
    static final Calendar CALENDAR = Calendar.amsterdam(LocalDate.of(2026, 1, 1));
    static final int RUNS = 40;
    static final long SEED = 20261125;

    private Theory() {}

    /** With chance of its own for each name, so that scores of different models are independent. */
    static Results run(String name, Model model, int warmUpHours, int hours)
            throws InterruptedException {
        return new Study(model, plan(SEED + name.hashCode(), warmUpHours, hours, RUNS)).run(2);
    }

    static Plan plan(long seed, int warmUpHours, int hours, int runs) {
        return Plan.of(seed, CALENDAR, Duration.ofHours(hours), runs)
                .withWarmUp(Duration.ofHours(warmUpHours));
    }

    /** Who finds no room is lost. */
    static Model queue(double perHour, int servers, Law service, PoolRules rules) {
        return run -> {
            var people = new Population(run, "people");
            var pool = Pool.of(run, "desk", servers, rules);
            var station =
                    new Station(run, pool, Work.of(service, run.stream("service")), people::leave)
                            .whenRefused(people::leave);
            Arrivals.start(
                    run,
                    Rates.constant(perHour),
                    run.stream("arrivals"),
                    _ -> station.enter(people.enter()));
        };
    }

    static Model queue(double perHour, int servers, Law service) {
        return queue(perHour, servers, service, PoolRules.standard());
    }

    static Model impatient(double perHour, int servers, Law patience) {
        return run -> {
            var people = new Population(run, "people");
            var pool = Pool.of(run, "desk", servers);
            var station =
                    new Station(
                                    run,
                                    pool,
                                    Work.of(EXPONENTIAL, run.stream("service")),
                                    people::leave)
                            .whenGaveUp(people::leave);
            var patiences = run.stream("patience");
            Arrivals.start(
                    run,
                    Rates.constant(perHour),
                    run.stream("arrivals"),
                    _ -> station.enter(people.enter(), 0, 0, patience.draw(patiences)));
        };
    }

    /** One population for each class, the first the most urgent. */
    static Model classes(double[] perHour, int servers, PoolRules rules) {
        return run -> {
            var pool = Pool.of(run, "desk", servers, rules.withRanks(perHour.length));
            for (int rank = 0; rank < perHour.length; rank++) {
                int own = rank;
                var people = new Population(run, "people " + rank);
                var station =
                        new Station(
                                run,
                                pool,
                                Work.of(EXPONENTIAL, run.stream("service " + rank)),
                                people::leave);
                Arrivals.start(
                        run,
                        Rates.constant(perHour[rank]),
                        run.stream("arrivals " + rank),
                        _ -> station.enter(people.enter(), own, 0, Pool.PATIENT));
            }
        };
    }
}
