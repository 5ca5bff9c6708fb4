package nl.samenspoed.simulation.command;

import java.util.List;
import nl.samenspoed.simulation.scenario.Scenario;

/**
 * What is studied: all that is needed to do it again.
 *
 * @param scenarios the first is the base
 * @param replications of each
 */
record StudyFile(List<Scenario> scenarios, int replications) {

    StudyFile {
        scenarios = List.copyOf(scenarios);
    }

    private List<String> texts() {
        return scenarios.stream().map(Scenario::text).toList();
    }

    /** Two studies are the same when they say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StudyFile study
                && replications == study.replications
                && texts().equals(study.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }
}
