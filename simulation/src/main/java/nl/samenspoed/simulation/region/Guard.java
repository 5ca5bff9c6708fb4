package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.GrowsWithoutBound;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.resource.Pool;

/**
 * Says when a queue grows without bound, long before memory ends: no queue of a region that works
 * holds one of five hundred inhabitants.
 */
final class Guard {

    private static final long HOUR = 3_600_000;
    private static final int LEAST = 200;

    private record Watched(String name, IntSupplier waiting) {}

    private final Run run;
    private final long most;
    private final List<Watched> all = new ArrayList<>();

    Guard(Run run, long inhabitants) {
        this.run = run;
        most = Math.max(LEAST, inhabitants / 500);
    }

    Pool watch(String name, Pool pool) {
        watch(name, pool::waiting);
        return pool;
    }

    void watch(String name, IntSupplier waiting) {
        all.add(new Watched(name, waiting));
    }

    void start() {
        run.agenda().at(run.now() + HOUR, Agenda.LAST, this::look, 0);
    }

    private void look(int nobody) {
        for (var one : all) {
            int waiting = one.waiting().getAsInt();
            if (waiting > most) {
                throw new GrowsWithoutBound("waiting for " + one.name(), waiting);
            }
        }
        start();
    }
}
