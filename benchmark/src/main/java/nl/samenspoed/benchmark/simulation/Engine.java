package nl.samenspoed.benchmark.simulation;

import java.time.Duration;
import java.time.LocalDate;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.kernel.StopSignal;
import nl.samenspoed.simulation.resource.Arrivals;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.Population;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;

/** The same network as anybody would build it, with all that is measured by itself. */
final class Engine {

    /** A thousand arrivals: between two stretches the engine looks whether it should stop. */
    private static final long CHUNK = 1000L * 3_600_000;

    private final Network network;
    private final Run run;
    private final Population people;
    private final Station[] stations;
    private final RandomStream routes;

    Engine(Network network, long seed) {
        this.network = network;
        stations = new Station[network.stations()];
        run =
                new Run(
                        new Streams(seed, 0),
                        Calendar.amsterdam(LocalDate.of(2026, 1, 1)),
                        new StopSignal());
        people = new Population(run, "people");
        routes = run.stream("routes");
        for (int i = 0; i < stations.length; i++) {
            int here = i;
            var law = Law.exponential(Duration.ofMillis((long) network.service(i)));
            stations[i] =
                    new Station(
                            run,
                            Pool.of(run, "station " + i, network.servers(i)),
                            Work.of(law, run.stream("service " + i)),
                            who -> goOn(who, here));
        }
        Arrivals.start(
                run,
                Rates.constant(1),
                run.stream("arrivals"),
                _ -> stations[0].enter(people.enter()));
    }

    private void goOn(int who, int here) {
        int next = network.routes() ? network.next(here, routes.uniform()) : Network.LEAVES;
        if (next == Network.LEAVES) {
            people.leave(who);
        } else {
            stations[next].enter(who);
        }
    }

    /** All that was measured. */
    Run run(long events) {
        while (run.agenda().happened() < events) {
            run.agenda().runUntil(run.now() + CHUNK);
        }
        return run;
    }
}
