package nl.samenspoed.app.scenario;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.simulation.comparison.Origin;
import nl.samenspoed.simulation.comparison.Unbounded;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios that are compared, and how far that is.
 *
 * @param scenarios names and whole texts, the base of comparison first
 * @param replications runs of each scenario
 * @param varied keys of assumptions, each of which is also run low and high; none when scenarios
 *     are compared
 * @param runs how many runs have been done, of all scenarios together
 * @param failure why it could not be done
 * @param endedAt null while it runs
 * @param origin of what its numbers are made
 */
public record LabStudy(
        UUID id,
        List<Part> scenarios,
        int replications,
        List<String> varied,
        State state,
        int runs,
        @Nullable Failure failure,
        Instant beganAt,
        String beganBy,
        @Nullable Instant endedAt,
        Origin origin) {

    public LabStudy {
        scenarios = List.copyOf(scenarios);
        varied = List.copyOf(varied);
    }

    /**
     * A scenario as it was when the study began.
     *
     * @param text all that is needed to run it again
     */
    public record Part(String name, String text) {}

    /**
     * Why a study could not be done.
     *
     * @param scenario in which
     * @param unbounded the queue that grew without bound; null when it was something else
     * @param technical in the words of the simulator
     */
    public record Failure(String scenario, @Nullable Unbounded unbounded, String technical) {}

    /** What became of a study. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Whether assumptions are varied. */
    public boolean isSensitivity() {
        return !varied.isEmpty();
    }

    /** How many scenarios are run, those with varied assumptions too. */
    public int variants() {
        return scenarios.size() * (1 + 2 * varied.size());
    }

    /** Of all of these together. */
    public int allRuns() {
        return variants() * replications;
    }
}
