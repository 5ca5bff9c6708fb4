package nl.samenspoed.simulation.region;

import java.util.function.ToDoubleFunction;
import nl.samenspoed.simulation.Replication;

/**
 * One number that a run of a region says.
 *
 * @param key under which results keep it
 * @param of the number, NaN when the run has none
 */
public record Outcome(String key, ToDoubleFunction<Replication> of) {}
