package nl.samenspoed.app.scenario;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios that are compared, and how far that is.
 *
 * @param scenarios names and whole texts, the base of comparison first
 * @param replications runs of each scenario
 * @param runs how many runs have been done, of all scenarios together
 * @param failure why it could not be done, in the words of the simulator
 * @param endedAt null while it runs
 */
public record LabStudy(
        UUID id,
        List<Part> scenarios,
        int replications,
        State state,
        int runs,
        @Nullable String failure,
        Instant beganAt,
        String beganBy,
        @Nullable Instant endedAt) {

    public LabStudy {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * A scenario as it was when the study began.
     *
     * @param text all that is needed to run it again
     */
    public record Part(String name, String text) {}

    /** What became of a study. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Of all scenarios together. */
    public int allRuns() {
        return scenarios.size() * replications;
    }
}
