package nl.samenspoed.simulation.comparison;

import java.util.List;
import nl.samenspoed.simulation.scenario.Scenario;

/**
 * What is compared: all that is needed to do it again. Two comparisons are the same when their
 * texts say the same.
 *
 * @param scenarios the first is the base
 * @param replications of each
 */
public record Comparison(List<Scenario> scenarios, int replications) {

    public Comparison {
        scenarios = List.copyOf(scenarios);
    }

    private List<String> texts() {
        return scenarios.stream().map(Scenario::text).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison study
                && replications == study.replications
                && texts().equals(study.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }
}
