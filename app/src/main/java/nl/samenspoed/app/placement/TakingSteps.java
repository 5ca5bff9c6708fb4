package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the steps of ladders that are due, on every node. A node leases what it is going to do;
 * when it dies the lease runs out and another does it, and a step that was taken meanwhile is not
 * taken twice.
 */
@Component
class TakingSteps {

    private static final Logger LOG = LoggerFactory.getLogger(TakingSteps.class);
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcLadderRuns runs;
    private final ClimbingLadders climbing;
    private final InstantSource clock;

    TakingSteps(JdbcLadderRuns runs, ClimbingLadders climbing, InstantSource clock) {
        this.runs = runs;
        this.climbing = climbing;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void take() {
        int unused = take(clock.instant());
    }

    /** Returns how many were looked at. */
    int take(Instant now) {
        var due = runs.lease(now, now.plus(LEASE), BATCH);
        due.forEach(this::take);
        return due.size();
    }

    /** One request that goes wrong must not stop the others. */
    private void take(LadderRun run) {
        try {
            climbing.climb(run);
        } catch (RuntimeException wrong) {
            LOG.warn("A step of the ladder of request {} is tried again", run.request(), wrong);
        }
    }
}
