package nl.samenspoed.simulation.scenario;

import java.util.List;
import nl.samenspoed.simulation.Plan;
import nl.samenspoed.simulation.assumption.Assumption;
import nl.samenspoed.simulation.region.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is run.
 *
 * @param name as people call it
 * @param region with its organisation
 * @param plan of one run; say how many with {@link Plan#withRuns}
 * @param tree the whole scenario, with what it is based on filled in
 */
public record Scenario(String name, Region region, Plan plan, JsonNode tree) {

    /** The same with other values for one assumption. */
    public Scenario assuming(String key, List<Double> values) {
        var changed = (ObjectNode) tree.deepCopy();
        var numbers = changed.withObject("/assumptions").putArray(key);
        values.forEach(numbers::add);
        changed.put("name", name + " (" + key + " " + Assumption.text(values) + ")");
        return new Building(changed).scenario();
    }

    /** All that is needed to run it again, in a form that can be read as a scenario. */
    public String text() {
        return tree.toPrettyString() + "\n";
    }
}
