package nl.samenspoed.app.dryrun;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Does dry runs in the background, a page of requests at a time and each run in its turn, with one
 * thread on each node: who answers a telephone goes before who asks "what if". All that was found
 * is kept after every page, so that a program that stops loses one page at most and any node goes
 * on; a run that was broken off gets no next page.
 */
@Component
class DryRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DryRunner.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_SECONDS = 5;

    private final JdbcDryRuns runs;
    private final TryingPage trying;
    private final InstantSource clock;
    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread worker;
    private volatile boolean open;

    DryRunner(JdbcDryRuns runs, TryingPage trying, InstantSource clock) {
        this.runs = runs;
        this.trying = trying;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        open = true;
        worker = Thread.ofPlatform().daemon().name("dry-runner").start(this::work);
    }

    @Override
    public synchronized void stop() {
        open = false;
        work.release();
        try {
            if (worker != null) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** There is something to do. */
    void wake() {
        work.release();
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
                LOG.warn("Dry runs are tried again later: {}", e.toString());
            }
        }
    }

    /** Whether there was anything to do. */
    boolean doNext() {
        var next = runs.take(clock.instant(), LEASE);
        next.ifPresent(this::page);
        return next.isPresent();
    }

    private void page(Tried tried) {
        try {
            trying.page(tried);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException wrong) {
            LOG.warn("Dry run {} cannot be done", tried.id(), wrong);
            boolean ignored = runs.end(tried.id(), DryRun.State.FAILED, clock.instant());
        }
    }
}
