package nl.samenspoed.simulation.scenario;

import java.util.List;

/** What came of reading a scenario. */
public sealed interface ReadScenario {

    /** It can be run. */
    record Right(Scenario scenario) implements ReadScenario {}

    /**
     * It cannot.
     *
     * @param faults all of them, in order of file and line
     */
    record Wrong(List<Fault> faults) implements ReadScenario {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }
}
