package nl.samenspoed.simulation.theory;

import java.time.Duration;
import java.util.Arrays;
import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.kernel.Model;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.resource.Arrivals;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.Population;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;

/** An open Jackson network of three stations with feedback. */
final class Network implements Model {

    static final double[] OUTSIDE = {10, 0, 0};
    static final int[] SERVERS = {20, 12, 60};

    /** In minutes. */
    static final int[] SERVICE = {72, 82, 370};

    /** The rest leaves. */
    static final double[][] ROUTING = {{0, 0.6, 0.4}, {0.1, 0, 0.5}, {0.2, 0, 0}};

    @Override
    public void start(Run run) {
        var people = new Population(run, "people");
        var stations = new Station[SERVERS.length];
        var routes = run.stream("routes");
        for (int i = 0; i < stations.length; i++) {
            int here = i;
            var work =
                    Work.of(
                            Law.exponential(Duration.ofMinutes(SERVICE[i])),
                            run.stream("service " + i));
            stations[i] =
                    new Station(
                            run,
                            Pool.of(run, "station " + i, SERVERS[i]),
                            work,
                            who -> goOn(who, here, routes, stations, people));
        }
        Arrivals.start(
                run,
                Rates.constant(OUTSIDE[0]),
                run.stream("arrivals"),
                _ -> stations[0].enter(people.enter()));
    }

    private static void goOn(
            int who, int here, RandomStream routes, Station[] stations, Population people) {
        double chance = routes.uniform();
        for (int next = 0; next < stations.length; next++) {
            chance -= ROUTING[here][next];
            if (chance < 0) {
                stations[next].enter(who);
                return;
            }
        }
        people.leave(who);
    }

    /** Arrivals for each mean service at each station. */
    static double[] loads() {
        var rates = ClosedForms.visits(OUTSIDE, ROUTING);
        var loads = new double[rates.length];
        Arrays.setAll(loads, i -> rates[i] * SERVICE[i] / 60);
        return loads;
    }

    /** Mean wait at a station, in hours. */
    static double wait(int station) {
        return ClosedForms.meanWait(SERVERS[station], loads()[station]) * SERVICE[station] / 60;
    }

    /** Mean time in the network, in hours. */
    static double stay() {
        var rates = ClosedForms.visits(OUTSIDE, ROUTING);
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += rates[i] / OUTSIDE[0] * (wait(i) + SERVICE[i] / 60.0);
        }
        return sum;
    }
}
