package nl.samenspoed.app.dryrun.web;

import java.util.List;
import nl.samenspoed.app.dryrun.DryRun;
import org.jspecify.annotations.Nullable;

/**
 * One dry run: how far it is and what it found.
 *
 * @param looked how much was looked at, in words
 * @param took how long it ran; null while it does
 * @param limit what was not looked at because of where the version holds; null when nothing
 * @param parts what would have gone otherwise, by rule
 * @param unknown what cannot be known from the past
 * @param hidden whether there are requests that the reader may not see
 */
public record DryRunView(
        DryRunsView.Heading heading,
        DryRun run,
        String period,
        String began,
        @Nullable String took,
        String progress,
        String looked,
        @Nullable String limit,
        List<Part> parts,
        List<Unknown> unknown,
        boolean hidden) {

    public DryRunView {
        parts = List.copyOf(parts);
        unknown = List.copyOf(unknown);
    }

    /**
     * What one rule would have changed.
     *
     * @param sentence the rule
     * @param version the version that has it
     * @param timed whether any of it is about time
     */
    public record Part(
            String subject, String sentence, String version, boolean timed, List<Row> rows) {}

    /**
     * @param of how many there were, in words
     * @param time how much sooner or later on the average; empty when it is not about time
     */
    public record Row(
            String effect, String count, String of, String time, List<Example> examples) {}

    public record Example(String address, String label) {}

    /** What the facts do not tell, and how often that comes up. */
    public record Unknown(String what, String count, String sentence, String version) {}
}
