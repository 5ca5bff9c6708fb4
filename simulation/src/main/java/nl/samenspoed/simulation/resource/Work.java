package nl.samenspoed.simulation.resource;

import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;

/** How long one subject keeps a unit. */
@FunctionalInterface
public interface Work {

    /** In milliseconds, at least 0. Drawn once for each service, also when it is interrupted. */
    long millis(int subject);

    /** The same law for all. */
    static Work of(Law law, RandomStream stream) {
        return _ -> law.draw(stream);
    }
}
