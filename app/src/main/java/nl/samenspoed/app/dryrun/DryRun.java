package nl.samenspoed.app.dryrun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.dryrun.replay.Finding;
import nl.samenspoed.app.dryrun.replay.Looked;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement tried on a period, and how far that is.
 *
 * @param agreement the version
 * @param total how many requests there are
 * @param looked what was looked at so far
 * @param findings what was found in that
 * @param endedAt null while it runs
 */
public record DryRun(
        UUID id,
        UUID agreement,
        Days days,
        State state,
        int total,
        Looked looked,
        List<Finding> findings,
        Instant beganAt,
        String beganBy,
        @Nullable Instant endedAt) {

    public DryRun {
        findings = List.copyOf(findings);
    }

    /** Local days, both included. */
    public record Days(LocalDate from, LocalDate until) {}

    /** What became of it. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
