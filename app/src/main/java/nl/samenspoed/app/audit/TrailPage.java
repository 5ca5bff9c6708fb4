package nl.samenspoed.app.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the trail.
 *
 * @param next where the next page starts; null when this is the last
 */
public record TrailPage(List<TrailEntry> entries, TrailQuery.@Nullable Cursor next) {

    public TrailPage {
        entries = List.copyOf(entries);
    }
}
