package nl.samenspoed.simulation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samenspoed.simulation.statistics.Difference;
import nl.samenspoed.simulation.statistics.Figure;
import nl.samenspoed.simulation.statistics.Interval;
import nl.samenspoed.simulation.statistics.Moments;
import nl.samenspoed.simulation.statistics.Spread;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a plan found. The same bits for any number of threads, and for any division of
 * the runs over machines of one kind: numbers of runs are put together by their number, and spreads
 * are whole counts.
 *
 * @param plan that was run
 * @param runs by number
 * @param spreads of all runs together, by name of the tally
 */
public record Results(Plan plan, List<Replication> runs, SortedMap<String, Spread> spreads) {

    public Results {
        runs = List.copyOf(runs);
        spreads = Collections.unmodifiableSortedMap(new TreeMap<>(spreads));
    }

    /** One for each run in which it exists, by number of the run. */
    public double[] values(Figure figure) {
        return runs.stream()
                .mapToDouble(run -> run.get(figure))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    public Moments moments(Figure figure) {
        return Moments.of(values(figure));
    }

    /** Over the runs in which it exists, at the confidence of the plan. */
    public Interval interval(Figure figure) {
        return Interval.of(moments(figure), plan.confidence());
    }

    /** How the other scenario differs from this one, over the runs that both have. */
    public Difference difference(Results other, Figure figure) {
        var others = new TreeMap<Integer, Replication>();
        other.runs.forEach(run -> others.put(run.number(), run));
        var pairs =
                runs.stream()
                        .filter(run -> others.containsKey(run.number()))
                        .map(run -> pair(run, others.get(run.number()), figure))
                        .filter(pair -> !Double.isNaN(pair[0]) && !Double.isNaN(pair[1]))
                        .toList();
        return Difference.of(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray(),
                plan.confidence());
    }

    private static double[] pair(Replication one, @Nullable Replication other, Figure figure) {
        return new double[] {one.get(figure), requireNonNull(other).get(figure)};
    }

    /** With the runs of another shard of the same plan. */
    public Results and(Results other) {
        if (!plan.equals(other.plan)) {
            throw new IllegalArgumentException("results of different plans cannot be put together");
        }
        var together =
                Stream.concat(runs.stream(), other.runs.stream())
                        .sorted(Comparator.comparingInt(Replication::number))
                        .toList();
        if (together.stream().map(Replication::number).distinct().count() != together.size()) {
            throw new IllegalArgumentException("some runs are in both results");
        }
        var pooled = new TreeMap<>(spreads);
        other.spreads.forEach((name, spread) -> pooled.merge(name, spread, Spread::and));
        return new Results(plan, together, pooled);
    }
}
