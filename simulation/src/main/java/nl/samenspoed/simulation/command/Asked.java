package nl.samenspoed.simulation.command;

import java.util.List;
import nl.samenspoed.simulation.comparison.Comparison;
import nl.samenspoed.simulation.comparison.Sensitivity;
import nl.samenspoed.simulation.scenario.Scenario;

/**
 * What somebody asked for: to compare scenarios, or to vary assumptions of one or two of them.
 *
 * @param scenarios as given, the base first
 * @param varied keys of assumptions; none when scenarios are compared
 */
record Asked(List<Scenario> scenarios, int replications, List<String> varied) {

    Asked {
        scenarios = List.copyOf(scenarios);
        varied = List.copyOf(varied);
    }

    boolean isSensitivity() {
        return !varied.isEmpty();
    }

    Sensitivity sensitivity() {
        return new Sensitivity(scenarios, varied);
    }

    /** All that has to be run. */
    Comparison comparison() {
        return isSensitivity()
                ? sensitivity().comparison(replications)
                : new Comparison(scenarios, replications);
    }

    boolean isSameAs(Asked other) {
        return comparison().equals(other.comparison()) && varied.equals(other.varied);
    }

    /** With which it is known again. */
    String text() {
        var text =
                "scenarios %d\nreplications %d\n".formatted(scenarios.size(), replications);
        return isSensitivity() ? text + "varied " + String.join(" ", varied) + "\n" : text;
    }
}
