package nl.samenspoed.matching.api;

import java.time.Instant;

/** Whether a service takes people in at the time of the need; the caller knows the hours. */
public sealed interface Openness {

    Openness OPEN = new Open();
    Openness CLOSED = new Closed();

    static Openness opensAt(Instant at) {
        return new Opens(at);
    }

    /** Open now, and still so when the need begins. */
    record Open() implements Openness {}

    /** Not open now; the first moment it will be. */
    record Opens(Instant at) implements Openness {}

    /** Not open, and no opening is known. */
    record Closed() implements Openness {}
}
