package nl.samenspoed.app.feed;

import java.time.Instant;

/** When a feed has been quiet for too long. */
final class Silence {

    private Silence() {}

    /** The last sign of life: a figure newer than all before, or the registration itself. */
    static Instant since(FeedState state) {
        var registered = state.feed().changedAt();
        var good = state.lastGoodAt();
        return good == null ? registered : later(good, registered);
    }

    static boolean is(FeedState state, Instant now) {
        return state.feed().active() && since(state).plus(state.feed().interval()).isBefore(now);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
