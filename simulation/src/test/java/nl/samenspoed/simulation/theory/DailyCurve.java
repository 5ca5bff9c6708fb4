package nl.samenspoed.simulation.theory;

import java.time.Duration;
import java.util.Arrays;
import nl.samenspoed.simulation.calendar.WeekRates;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.Model;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.resource.Arrivals;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.Population;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;
import nl.samenspoed.simulation.statistics.Tally;

/** Room for all, arrivals that follow the hour of the day, looked at on the hour each day. */
record DailyCurve(Law service) implements Model {

    static final DailyCurve EXPONENTIAL = new DailyCurve(Law.exponential(Duration.ofHours(2)));
    static final DailyCurve FIXED = new DailyCurve(Law.fixed(Duration.ofHours(3)));

    /** For each hour of the day. */
    static final double[] RATES = {
        4, 3, 2, 2, 2, 3, 5, 9, 14, 18, 20, 19, 17, 15, 14, 14, 15, 18, 22, 21, 17, 12, 8, 6
    };

    static final int[] HOURS = {3, 9, 11, 20};

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int PLENTY = 10_000;

    @Override
    public void start(Run run) {
        var people = new Population(run, "people");
        var pool = Pool.of(run, "beds", PLENTY);
        var station = new Station(run, pool, Work.of(service, run.stream("stay")), people::leave);
        var week = new double[WeekRates.HOURS];
        Arrays.setAll(week, hour -> RATES[hour % 24]);
        Arrivals.start(
                run,
                new WeekRates(week),
                run.stream("arrivals"),
                _ -> station.enter(people.enter()));
        for (int hour : HOURS) {
            var seen = run.measures().tally("present at " + hour);
            run.agenda().at(hour * HOUR, Agenda.FIRST, _ -> look(run, people, seen), 0);
        }
    }

    private static void look(Run run, Population people, Tally seen) {
        seen.add(people.size());
        run.agenda().at(run.now() + DAY, Agenda.FIRST, _ -> look(run, people, seen), 0);
    }
}
