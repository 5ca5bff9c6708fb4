package nl.samenspoed.app.scenario;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.samenspoed.simulation.RunFailed;
import nl.samenspoed.simulation.Running;
import nl.samenspoed.simulation.comparison.ScenarioRuns;
import nl.samenspoed.simulation.comparison.Unbounded;
import nl.samenspoed.simulation.kernel.GrowsWithoutBound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does runs of studies in the background, one after another, on one core fewer than there are: who
 * answers a telephone goes before who asks "what if". Every run is kept as soon as it is done;
 * after a restart the rest is done, and since all chance comes from seed and number of the run, the
 * result is the same as without.
 */
@Component
class Laboratory implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Laboratory.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_SECONDS = 5;

    private final JdbcStudies studies;
    private final InstantSource clock;
    private final Map<JdbcStudies.Task, Running> atWork = new ConcurrentHashMap<>();
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean open;
    private volatile boolean closing;

    Laboratory(JdbcStudies studies, InstantSource clock) {
        this.studies = studies;
        this.clock = clock;
    }

    @Override
    public void start() {
        open = true;
        closing = false;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().daemon().name("laboratory-" + i).start(this::work));
        }
    }

    @Override
    public void stop() {
        open = false;
        closing = true;
        atWork.values().forEach(Running::cancel);
        work.release(workers.size());
        for (var worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** There is something to do. */
    void wake() {
        work.release();
    }

    /** Stops at once what runs here for this study. */
    void cancel(UUID study) {
        atWork.forEach(
                (task, running) -> {
                    if (task.study().equals(study)) {
                        running.cancel();
                    }
                });
    }

    private void work() {
        while (open) {
            try {
                boolean ignored = work.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                boolean more = true;
                while (open && more) {
                    more = doNext();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database is away, say: what was taken comes free when its lease ends.
                LOG.warn("The laboratory tries again later: {}", e.toString());
            }
        }
    }

    /** Whether there was anything to do. */
    boolean doNext() throws InterruptedException {
        var task = studies.take(clock.instant(), LEASE);
        if (task.isEmpty()) {
            return false;
        }
        var study = studies.find(task.get().study());
        if (study.isPresent()) {
            run(task.get(), study.get());
        }
        return true;
    }

    private void run(JdbcStudies.Task task, LabStudy study) throws InterruptedException {
        try {
            var outcomes = outcomes(task, study);
            if (outcomes.isPresent()) {
                studies.keep(task, outcomes.get(), clock.instant());
            } else {
                studies.giveBack(task);
            }
        } catch (RunFailed failed) {
            studies.fail(study.id(), reason(failed, study, task), clock.instant());
            cancel(study.id());
        }
    }

    /** Empty when it was stopped. */
    private Optional<Map<String, Double>> outcomes(JdbcStudies.Task task, LabStudy study)
            throws InterruptedException {
        var scenario = Studies.variant(study, task.scenario(), Locale.ENGLISH);
        var runs =
                new ScenarioRuns(scenario, study.replications(), task.run(), study.replications());
        var running = runs.start(1);
        atWork.put(task, running);
        try {
            if (closing) {
                running.cancel();
            }
            return running.await()
                    .map(
                            results ->
                                    study.isSensitivity()
                                            ? runs.outcomesOnly(results)
                                            : runs.outcomes(results))
                    .map(all -> Objects.requireNonNull(all.get(task.run())));
        } finally {
            atWork.remove(task);
        }
    }

    private static LabStudy.Failure reason(
            RunFailed failed, LabStudy study, JdbcStudies.Task task) {
        var name = Studies.variant(study, task.scenario(), Locale.ENGLISH).name();
        return failed.getCause() instanceof GrowsWithoutBound grows
                ? new LabStudy.Failure(name, Unbounded.of(grows), grows.toString())
                : new LabStudy.Failure(name, null, failed.toString());
    }
}
