package nl.samenspoed.simulation.command;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import nl.samenspoed.simulation.comparison.Comparison;
import nl.samenspoed.simulation.comparison.ScenarioRuns;
import nl.samenspoed.simulation.comparison.Values;

/** Runs what is compared, or a part of it. */
record Doing(Comparison comparison, boolean withCourses, Options options, Consumer<String> say) {

    Values run() throws InterruptedException {
        var all = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        for (var scenario : comparison.scenarios()) {
            say.accept(scenario.name());
            var runs =
                    new ScenarioRuns(
                            scenario, comparison.replications(), options.shard(), options.shards());
            var results = runs.start(options.threads()).await().orElseThrow();
            all.add(withCourses ? runs.outcomes(results) : runs.outcomesOnly(results));
        }
        return new Values(all);
    }
}
