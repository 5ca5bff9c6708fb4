package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * All that wait for a place, with what could be offered to each when they are looked at together.
 *
 * @param at when it was worked out; figures go on changing
 * @param verdict what looking at them together brings
 */
public record WaitingView(
        Instant at, String verdict, List<Line> lines, List<Waiting> unplaced, List<Waiting> later) {

    public boolean isEmpty() {
        return lines.isEmpty() && unplaced.isEmpty() && later.isEmpty();
    }

    /**
     * @param steps how long it waits already, in words; empty while that is not remarkable
     */
    public record Waiting(
            String id,
            long number,
            @Nullable Integer level,
            String summary,
            String kind,
            Instant since,
            String steps,
            Tone tone) {}

    /**
     * @param reasons why this place, and what must be seen
     * @param giving whom it makes room for and what that costs; empty when it gets its own best
     */
    public record Line(
            Waiting waiting,
            String service,
            String place,
            String where,
            long minutes,
            List<String> reasons,
            String giving) {}
}
