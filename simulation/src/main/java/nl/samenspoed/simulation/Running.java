package nl.samenspoed.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.kernel.StopSignal;
import nl.samenspoed.simulation.kernel.Stopped;

/** A study at work. */
public final class Running {

    private final Study study;
    private final long warmUp;
    private final long length;
    private final StopSignal stop = new StopSignal();
    private final Gathering gathering;
    private final Map<Integer, Run> atWork = new ConcurrentHashMap<>();
    private final CountDownLatch ended;
    private volatile boolean cancelled;

    private Running(Study study, int threads) {
        this.study = study;
        warmUp = study.plan().warmUp().toMillis();
        length = study.plan().length().toMillis();
        gathering = new Gathering(study, 2 * threads, stop);
        ended = new CountDownLatch(threads);
    }

    static Running start(Study study, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads [" + threads + "]");
        }
        var running = new Running(study, threads);
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().daemon().name("simulation-" + i).start(running::work);
        }
        return running;
    }

    private void work() {
        try {
            for (var number = gathering.next(); number.isPresent(); number = gathering.next()) {
                play(number.getAsInt());
            }
        } catch (InterruptedException e) {
            cancel();
        } finally {
            ended.countDown();
        }
    }

    private void play(int number) {
        var run = new Run(new Streams(study.plan().seed(), number), study.plan().calendar(), stop);
        atWork.put(number, run);
        try {
            gathering.take(number, run.play(study.model(), warmUp, length));
        } catch (Stopped e) {
            gathering.close();
        } catch (RuntimeException | Error e) {
            gathering.fail(number, e);
        } finally {
            atWork.remove(number);
        }
    }

    /** From 0 to 1, of the most runs that there may be. */
    public double progress() {
        double parts =
                atWork.values().stream()
                        .mapToDouble(run -> (double) run.agenda().lastSeen() / (warmUp + length))
                        .sum();
        return gathering.progress(parts);
    }

    /** Ends all runs within thousands of events; nothing is kept. */
    public void cancel() {
        cancelled = true;
        stop.give();
        gathering.close();
    }

    /**
     * Waits until all runs have ended.
     *
     * @return empty when cancelled
     * @throws RunFailed when a run failed, the first by number
     * @throws InterruptedException when the waiting thread is interrupted; the runs stop then
     */
    public Optional<Results> await() throws InterruptedException {
        try {
            ended.await();
        } catch (InterruptedException e) {
            cancel();
            throw e;
        }
        return cancelled ? Optional.empty() : Optional.of(gathering.results());
    }
}
