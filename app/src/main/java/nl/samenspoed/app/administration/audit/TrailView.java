package nl.samenspoed.app.administration.audit;

import java.util.List;
import nl.samenspoed.app.audit.TrailEntry;
import org.jspecify.annotations.Nullable;

/**
 * One page of the trail.
 *
 * @param next where the next page starts; null when this is the last
 * @param wrong whether something typed is no date or no id
 */
public record TrailView(
        TrailSearch search, List<Line> lines, @Nullable String next, boolean wrong) {

    public TrailView {
        lines = List.copyOf(lines);
    }

    /** An entry with the name of the organisation. */
    public record Line(TrailEntry entry, String organisation) {}
}
