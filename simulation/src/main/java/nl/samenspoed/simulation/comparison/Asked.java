package nl.samenspoed.simulation.comparison;

import java.util.List;
import nl.samenspoed.simulation.scenario.Scenario;

/**
 * What somebody asked for: to compare scenarios, or to vary assumptions of one or two of them.
 *
 * @param scenarios as given, the base first
 * @param varied keys of assumptions; none when scenarios are compared
 */
public record Asked(List<Scenario> scenarios, int replications, List<String> varied) {

    public Asked {
        scenarios = List.copyOf(scenarios);
        varied = List.copyOf(varied);
    }

    public boolean isSensitivity() {
        return !varied.isEmpty();
    }

    public Sensitivity sensitivity() {
        return new Sensitivity(scenarios, varied);
    }

    /** All that has to be run. */
    public Comparison comparison() {
        return isSensitivity()
                ? sensitivity().comparison(replications)
                : new Comparison(scenarios, replications);
    }

    public boolean isSameAs(Asked other) {
        return comparison().equals(other.comparison()) && varied.equals(other.varied);
    }

    /** With which it is known again, and of what it was made. */
    public String text(Origin origin) {
        var text =
                "scenarios %d\nreplications %d\nversion %s\nassumptions %s\n"
                        .formatted(
                                scenarios.size(),
                                replications,
                                origin.version(),
                                origin.assumptions());
        return isSensitivity() ? text + "varied " + String.join(" ", varied) + "\n" : text;
    }
}
