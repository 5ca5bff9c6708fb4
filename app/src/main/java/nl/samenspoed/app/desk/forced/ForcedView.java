package nl.samenspoed.app.desk.forced;

import java.time.Instant;
import java.util.List;

/**
 * What was forced, the latest first.
 *
 * @param counts per region how often, the most first, in words
 */
public record ForcedView(List<String> counts, List<Line> lines) {

    public ForcedView {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /**
     * @param by person and role
     * @param since what came of it, in words
     * @param waits whether the receiver has not said yes
     */
    public record Line(
            Instant at,
            String region,
            String subregion,
            long request,
            String place,
            String organisation,
            String by,
            String why,
            String since,
            boolean waits) {}
}
