package nl.samenspoed.simulation.comparison;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.assumption.Assumption;
import nl.samenspoed.simulation.assumption.Assumption.End;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.assumption.Standing;
import nl.samenspoed.simulation.scenario.Scenario;

/**
 * One assumption at a time at its low and its high end, all others as the scenario has them. Of one
 * scenario it says what the outcome hangs on; of two, what the difference between them hangs on.
 *
 * @param scenarios one, or two to be compared
 * @param keys of the assumptions
 */
public record Sensitivity(List<Scenario> scenarios, List<String> keys) {

    public Sensitivity {
        scenarios = List.copyOf(scenarios);
        keys = List.copyOf(keys);
        if (scenarios.isEmpty() || scenarios.size() > 2 || keys.isEmpty()) {
            throw new IllegalArgumentException("one scenario or two, and at least one assumption");
        }
        keys.forEach(key -> ranged(key));
    }

    private static Assumption ranged(String key) {
        return Assumptions.standard()
                .find(key)
                .filter(Assumption::hasRange)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "[" + key + "] is no assumption that can be varied"));
    }

    /** Keys of all that can be varied, in the order of their table. */
    public static List<String> all() {
        return Assumptions.standard().all().stream()
                .filter(Assumption::hasRange)
                .map(Assumption::key)
                .toList();
    }

    /** Keys of those that nobody verified. */
    public static List<String> unverified() {
        return all().stream().filter(key -> ranged(key).standing() == Standing.U).toList();
    }

    /** How many scenarios that makes. */
    public int size() {
        return scenarios.size() * (1 + 2 * keys.size());
    }

    /**
     * First the scenarios as they are, then for each key both of them low, then both high.
     *
     * @param number from 0
     */
    public Scenario variant(int number) {
        var scenario = scenarios.get(number % scenarios.size());
        int step = number / scenarios.size();
        if (step == 0) {
            return scenario;
        }
        var key = keys.get((step - 1) / 2);
        var end = step % 2 == 1 ? End.LOW : End.HIGH;
        return scenario.assuming(key, ranged(key).at(end));
    }

    /** All of them, to be run. */
    public Comparison comparison(int replications) {
        var all = new ArrayList<Scenario>();
        for (int i = 0; i < size(); i++) {
            all.add(variant(i));
        }
        return new Comparison(all, replications);
    }
}
