package nl.samenspoed.simulation;

import nl.samenspoed.simulation.kernel.Model;

/**
 * A model and how it is run.
 *
 * @param shard which part of the runs, from 0: those whose number leaves it when divided
 * @param shards into how many parts the runs are divided, over machines
 */
public record Study(Model model, Plan plan, int shard, int shards) {

    public Study {
        if (shards < 1 || shard < 0 || shard >= shards) {
            throw new IllegalArgumentException("shard [" + shard + "] of [" + shards + "]");
        }
        if (shards > 1 && !plan.precise().isEmpty()) {
            throw new IllegalArgumentException(
                    "a part of the runs cannot say when all are precise enough");
        }
    }

    public Study(Model model, Plan plan) {
        this(model, plan, 0, 1);
    }

    /** Starts on so many threads of its own. */
    public Running start(int threads) {
        return Running.start(this, threads);
    }

    /**
     * Runs on so many threads and waits.
     *
     * @throws RunFailed when a run failed, the first by number
     * @throws InterruptedException when the waiting thread is interrupted; the runs stop then
     */
    public Results run(int threads) throws InterruptedException {
        return start(threads).await().orElseThrow();
    }
}
