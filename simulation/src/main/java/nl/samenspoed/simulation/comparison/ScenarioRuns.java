package nl.samenspoed.simulation.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.samenspoed.simulation.Replication;
import nl.samenspoed.simulation.Results;
import nl.samenspoed.simulation.Running;
import nl.samenspoed.simulation.Study;
import nl.samenspoed.simulation.region.Courses;
import nl.samenspoed.simulation.region.Outcome;
import nl.samenspoed.simulation.region.Outcomes;
import nl.samenspoed.simulation.region.RegionModel;
import nl.samenspoed.simulation.scenario.Scenario;

/**
 * The runs of one scenario, or a part of them: what the others give is the same whoever does which.
 *
 * @param replications of the whole
 * @param shard which part, from 0: the runs whose number leaves it when divided by {@code shards}
 */
public record ScenarioRuns(Scenario scenario, int replications, int shard, int shards) {

    public Running start(int threads) {
        var plan = scenario.plan().withRuns(replications);
        return new Study(new RegionModel(scenario.region()), plan, shard, shards).start(threads);
    }

    /** Outcomes and the points of courses by key, by number of the run. */
    public SortedMap<Integer, Map<String, Double>> outcomes(Results results) {
        var values = outcomesOnly(results);
        for (var run : results.runs()) {
            Objects.requireNonNull(values.get(run.number())).putAll(Courses.of(run));
        }
        return values;
    }

    /** Without courses, which would make the numbers of many scenarios many times more. */
    public SortedMap<Integer, Map<String, Double>> outcomesOnly(Results results) {
        var outcomes = Outcomes.of(scenario.region(), results.plan().length());
        var values = new TreeMap<Integer, Map<String, Double>>();
        results.runs().forEach(run -> values.put(run.number(), values(run, outcomes)));
        return values;
    }

    private static Map<String, Double> values(Replication run, List<Outcome> outcomes) {
        var values = new LinkedHashMap<String, Double>();
        outcomes.forEach(outcome -> values.put(outcome.key(), outcome.of().applyAsDouble(run)));
        return values;
    }
}
