package nl.samenspoed.simulation.theory;

import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.kernel.Model;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.resource.Arrivals;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.Population;
import nl.samenspoed.simulation.statistics.Tally;

/**
 * As many subregions, each with callers of its own, who are helped at a desk of their own or at one
 * desk for all; a caller needs the same time at either.
 *
 * @param perHour callers for each subregion
 */
record Desks(int subregions, int servers, double perHour, boolean together) implements Model {

    @Override
    public void start(Run run) {
        var wait = run.measures().tally("wait");
        var one = together ? Pool.of(run, "desk", subregions * servers) : null;
        for (int i = 0; i < subregions; i++) {
            var own = one == null ? Pool.of(run, "desk " + i, servers) : one;
            subregion(run, i, own, wait);
        }
    }

    private void subregion(Run run, int number, Pool desk, Tally wait) {
        var people = new Population(run, "people " + number);
        var needed = new long[1 << 16];
        var service = run.stream("service " + number);
        var caller =
                new Asker() {
                    @Override
                    public void granted(int subject, int claim) {
                        wait.add(run.now() - people.since(subject));
                        run.agenda().after(needed[subject], _ -> leave(subject, claim), 0);
                    }

                    private void leave(int subject, int claim) {
                        desk.release(claim);
                        people.leave(subject);
                    }
                };
        Arrivals.start(
                run,
                Rates.constant(perHour),
                run.stream("arrivals " + number),
                _ -> {
                    int subject = people.enter();
                    needed[subject] = Theory.EXPONENTIAL.draw(service);
                    desk.ask(caller, subject);
                });
    }
}
