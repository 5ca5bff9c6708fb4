package nl.samenspoed.simulation.region;

import nl.samenspoed.simulation.kernel.Model;
import nl.samenspoed.simulation.kernel.Run;

/** A region in a run. */
public record RegionModel(Region region) implements Model {

    @Override
    public void start(Run run) {
        new World(run, region).start();
    }
}
