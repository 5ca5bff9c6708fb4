package nl.samenspoed.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.samenspoed.simulation.kernel.StopSignal;
import nl.samenspoed.simulation.statistics.Findings;
import nl.samenspoed.simulation.statistics.Interval;
import nl.samenspoed.simulation.statistics.Moments;
import nl.samenspoed.simulation.statistics.Spread;
import org.jspecify.annotations.Nullable;

/**
 * Hands out numbers of runs and puts what comes back in their order, whatever order it comes in:
 * when enough is known is decided as if there were one thread, and runs beyond that are thrown
 * away. No run gets further ahead than {@code window}, so that little waits to be put in order.
 */
final class Gathering {

    private sealed interface Outcome {}

    private record Found(Findings findings) implements Outcome {}

    private record Failed(Throwable cause) implements Outcome {}

    private final Plan plan;
    private final int first;
    private final int step;
    private final int window;
    private final StopSignal stop;

    private final Map<Integer, Outcome> early = new HashMap<>();
    private final List<Replication> runs = new ArrayList<>();
    private final SortedMap<String, Spread> spreads = new TreeMap<>();
    private final Moments[] precise;
    private int handedOut;
    private boolean closed;
    private @Nullable RunFailed failure;

    Gathering(Study study, int window, StopSignal stop) {
        this.plan = study.plan();
        this.first = study.shard();
        this.step = study.shards();
        this.window = window;
        this.stop = stop;
        precise = new Moments[plan.precise().size()];
        Arrays.fill(precise, Moments.NONE);
    }

    /** The number of the next run, empty when there is none. */
    synchronized OptionalInt next() throws InterruptedException {
        while (!closed && handedOut - runs.size() >= window) {
            wait();
        }
        int number = first + handedOut * step;
        if (closed || number >= plan.most()) {
            return OptionalInt.empty();
        }
        handedOut++;
        return OptionalInt.of(number);
    }

    synchronized void take(int number, Findings findings) {
        put(number, new Found(findings));
    }

    synchronized void fail(int number, Throwable cause) {
        put(number, new Failed(cause));
    }

    private void put(int number, Outcome outcome) {
        early.put(number, outcome);
        while (!closed) {
            int expected = first + runs.size() * step;
            switch (early.remove(expected)) {
                case null -> {
                    notifyAll();
                    return;
                }
                case Found found -> add(expected, found.findings());
                case Failed failed -> {
                    failure = new RunFailed(plan.seed(), expected, failed.cause());
                    enough();
                }
            }
        }
    }

    private void add(int number, Findings findings) {
        var run = new Replication(number, findings.byMeasure());
        runs.add(run);
        findings.spreads().forEach((name, spread) -> spreads.merge(name, spread, Spread::and));
        if (isPreciseWith(run)) {
            enough();
        }
    }

    private boolean isPreciseWith(Replication run) {
        boolean all = precise.length > 0 && runs.size() >= plan.least();
        for (int i = 0; i < precise.length; i++) {
            double value = run.get(plan.precise().get(i));
            precise[i] = Double.isNaN(value) ? precise[i] : precise[i].with(value);
            var interval = Interval.of(precise[i], plan.confidence());
            all &= interval.relativeError() <= plan.relativeError();
        }
        return all;
    }

    private void enough() {
        stop.give();
        close();
    }

    /** No more runs. */
    synchronized void close() {
        closed = true;
        early.clear();
        notifyAll();
    }

    /** From 0 to 1, with these parts of runs at work. */
    synchronized double progress(double parts) {
        int all = (plan.most() - first + step - 1) / step;
        double done = (runs.size() + early.size() + parts) / Math.max(1, all);
        return closed ? 1 : Math.min(1, done);
    }

    synchronized Results results() {
        if (failure != null) {
            throw failure;
        }
        return new Results(plan, runs, spreads);
    }
}
