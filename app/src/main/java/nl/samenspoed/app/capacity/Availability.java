package nl.samenspoed.app.capacity;

import java.time.Duration;

/** What is known now about the room a service has. Too old to believe is a state, not a number. */
public sealed interface Availability {

    /**
     * A figure young enough to believe.
     *
     * @param free what the figure said less what was claimed since, never below 0
     * @param claimed what was held or taken since the figure, arrived or not
     */
    record Known(int free, int claimed, CapacityFigure figure, Duration age)
            implements Availability {}

    /**
     * The last figure is too old.
     *
     * @param free what would be free if the figure still held
     */
    record Stale(int free, int claimed, CapacityFigure last, Duration age)
            implements Availability {}

    /** Nothing was ever reported. */
    record Never() implements Availability {}
}
