package nl.samenspoed.app.feed;

import java.util.Arrays;
import java.util.List;

/** What became of a message. */
sealed interface Received {

    /**
     * At least one line was good.
     *
     * @param taken lines whose figure counts now
     * @param late lines older than what is known; kept as history only
     * @param refused lines that are not believed
     */
    record Taken(int taken, int late, List<LineRefused> refused) implements Received {}

    /** Nothing of it is believed; lines only when it was good enough to have them. */
    record Refused(FeedRefusal why, List<String> details, List<LineRefused> lines)
            implements Received {}

    static Refused because(FeedRefusal why, Object... details) {
        return new Refused(why, Arrays.stream(details).map(String::valueOf).toList(), List.of());
    }
}
