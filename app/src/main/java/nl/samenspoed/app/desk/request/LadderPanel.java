package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ladder of a case: what was done, what is to come and when.
 *
 * @param onBehalfOf name of the person who started it
 * @param agreed the agreed rule that it is, as a sentence; empty when it is a setting
 * @param calledAt since when the duty manager is wanted; null when not
 * @param takenUpBy the duty manager who sees to it; null while it rings
 */
public record LadderPanel(
        List<Rung> rungs,
        String onBehalfOf,
        String agreed,
        @Nullable Instant calledAt,
        @Nullable String takenUpBy) {

    public LadderPanel {
        rungs = List.copyOf(rungs);
    }

    /**
     * One step.
     *
     * @param state {@code taken}, {@code next} or {@code later}
     * @param at when it was taken, or will be at the latest; null when that depends on others
     * @param text what it did, or will do
     * @param detail why nobody was asked, or how long after the one before; may be empty
     */
    public record Rung(
            int number, String state, @Nullable Instant at, String text, String detail) {}
}
