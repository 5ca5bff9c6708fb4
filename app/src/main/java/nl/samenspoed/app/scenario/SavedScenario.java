package nl.samenspoed.app.scenario;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is kept: one that came with the program, or one of an organisation.
 *
 * @param name by which others are based on it, as {@code one-centre.yaml}
 * @param text as it was written, YAML
 * @param savedAt null when it came with the program
 * @param savedBy name of the person; null when it came with the program
 */
public record SavedScenario(
        String name, String text, @Nullable Instant savedAt, @Nullable String savedBy) {

    /** Came with the program and is the same for all. */
    public boolean isShipped() {
        return savedAt == null;
    }
}
