package nl.samenspoed.simulation.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.samenspoed.simulation.Replication;
import nl.samenspoed.simulation.Study;
import nl.samenspoed.simulation.region.Outcome;
import nl.samenspoed.simulation.region.Outcomes;
import nl.samenspoed.simulation.region.RegionModel;

/** Runs what is studied, or a part of it. */
record Doing(StudyFile study, Options options, Consumer<String> say) {

    Values run() throws InterruptedException {
        var all = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        for (var scenario : study.scenarios()) {
            say.accept(scenario.name());
            var plan = scenario.plan().withRuns(study.replications());
            var outcomes = Outcomes.of(scenario.region(), plan.length());
            var model = new RegionModel(scenario.region());
            var part = new Study(model, plan, options.shard(), options.shards());
            var values = new TreeMap<Integer, Map<String, Double>>();
            part.run(options.threads())
                    .runs()
                    .forEach(run -> values.put(run.number(), values(run, outcomes)));
            all.add(values);
        }
        return new Values(all);
    }

    private static Map<String, Double> values(Replication run, List<Outcome> outcomes) {
        var values = new LinkedHashMap<String, Double>();
        outcomes.forEach(outcome -> values.put(outcome.key(), outcome.of().applyAsDouble(run)));
        return values;
    }
}
