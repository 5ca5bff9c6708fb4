package nl.samenspoed.app.dryrun.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.page.Times;
import org.jspecify.annotations.Nullable;

/**
 * The dry runs of one version.
 *
 * @param begins whether there is anything to try
 */
public record DryRunsView(Heading heading, boolean begins, Form form, List<Line> lines) {

    public DryRunsView {
        lines = List.copyOf(lines);
    }

    /**
     * Which version it is about.
     *
     * @param agreement the address of its page
     * @param runs the address of its dry runs
     */
    public record Heading(String title, String version, String agreement, String runs) {}

    /**
     * What is typed, exactly as typed.
     *
     * @param refusal why it was not begun; null when nothing was asked yet
     */
    public record Form(String from, String until, @Nullable String refusal) {

        private static final int DAYS = 30;

        static Form lastMonth(Instant now) {
            var today = LocalDate.ofInstant(now, Times.ZONE);
            return new Form(today.minusDays(DAYS).toString(), today.minusDays(1).toString(), null);
        }
    }

    /** One run. */
    public record Line(String address, String period, String state, String progress, String by) {}
}
