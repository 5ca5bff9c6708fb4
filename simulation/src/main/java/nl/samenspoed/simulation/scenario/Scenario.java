package nl.samenspoed.simulation.scenario;

import nl.samenspoed.simulation.Plan;
import nl.samenspoed.simulation.region.Region;
import tools.jackson.databind.JsonNode;

/**
 * What is run.
 *
 * @param name as people call it
 * @param region with its organisation
 * @param plan of one run; say how many with {@link Plan#withRuns}
 * @param tree the whole scenario, with what it is based on filled in
 */
public record Scenario(String name, Region region, Plan plan, JsonNode tree) {

    /** All that is needed to run it again, in a form that can be read as a scenario. */
    public String text() {
        return tree.toPrettyString() + "\n";
    }
}
