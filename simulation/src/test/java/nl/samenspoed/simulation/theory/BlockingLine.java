package nl.samenspoed.simulation.theory;

import nl.samenspoed.simulation.kernel.Model;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Pool;

/**
 * Two machines in a row, always work for the first, no room between. Each part keeps its machine
 * until the next has room.
 */
final class BlockingLine implements Model {

    @Override
    public void start(Run run) {
        var first = Pool.of(run, "first", 1);
        var second = Pool.of(run, "second", 1);
        var times = run.stream("times");
        var out = run.measures().count("out");
        var atSecond =
                new Asker() {
                    @Override
                    public void granted(int claimOfFirst, int claim) {
                        first.release(claimOfFirst);
                        run.agenda()
                                .after(
                                        Theory.EXPONENTIAL.draw(times),
                                        done -> {
                                            out.add();
                                            second.release(done);
                                        },
                                        claim);
                    }
                };
        var atFirst =
                new Asker() {
                    @Override
                    public void granted(int subject, int claim) {
                        first.ask(this, subject + 1);
                        run.agenda()
                                .after(
                                        Theory.EXPONENTIAL.draw(times),
                                        done -> second.ask(atSecond, done),
                                        claim);
                    }
                };
        first.ask(atFirst, 0);
    }
}
