package nl.samenspoed.app.scenario.web;

import java.util.List;
import nl.samenspoed.simulation.scenario.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One scenario, to read and to change.
 *
 * @param name under which it is kept; as typed when it is not
 * @param kept under which name it is kept; null for a new one
 * @param own whether it can be changed in place
 * @param basedOn name of the scenario that it changes; null for none
 * @param differences from that one, a sentence each
 * @param faults all that is wrong with the text that was sent
 */
public record ScenarioView(
        String name,
        @Nullable String kept,
        boolean own,
        String text,
        @Nullable String basedOn,
        List<String> differences,
        List<Fault> faults,
        @Nullable String refusal,
        boolean saved) {

    public ScenarioView {
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
    }
}
