package nl.samenspoed.simulation.resource;

import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.Happening;
import nl.samenspoed.simulation.kernel.Run;

/**
 * A Poisson process whose rate changes in steps, exactly, by inversion: as much rate passes between
 * two arrivals as one exponential draw says (Cinlar 1975, section 4.7). One draw for each arrival,
 * so that changing the rates moves arrivals and changes no other chance.
 */
public final class Arrivals {

    private static final double HOUR = 3_600_000;
    private static final double SILENCE = 2 * 366 * 24 * HOUR;

    private final Agenda agenda;
    private final Calendar calendar;
    private final Rates rates;
    private final RandomStream stream;
    private final Happening arriving;
    private final Happening next = this::arrive;

    /** Up to where rate was used up; not rounded, so that rounding adds up to nothing. */
    private double reached;

    private double perMilli;
    private long until;

    private Arrivals(Run run, Rates rates, RandomStream stream, Happening arriving) {
        this.agenda = run.agenda();
        this.calendar = run.calendar();
        this.rates = rates;
        this.stream = stream;
        this.arriving = arriving;
        reached = run.now();
        look(run.now());
    }

    /**
     * From now on.
     *
     * @param arriving is told the number of the arrival, from 0
     */
    public static void start(Run run, Rates rates, RandomStream stream, Happening arriving) {
        new Arrivals(run, rates, stream, arriving).plan(0);
    }

    private void arrive(int number) {
        plan(number + 1);
        arriving.happen(number);
    }

    private void plan(int number) {
        double toPass = stream.exponential();
        double silentSince = reached;
        while (perMilli == 0 || toPass > perMilli * (until - reached)) {
            if (perMilli > 0) {
                silentSince = until;
            }
            if (until >= Agenda.END_OF_TIME || until - silentSince > SILENCE) {
                return;
            }
            toPass -= perMilli * (until - reached);
            reached = until;
            look(until);
        }
        reached += toPass / perMilli;
        agenda.at(Math.max(agenda.now(), (long) (reached + 0.5)), next, number);
    }

    private void look(long time) {
        perMilli = rates.perHour(time, calendar) / HOUR;
        until = rates.nextChange(time, calendar);
    }
}
