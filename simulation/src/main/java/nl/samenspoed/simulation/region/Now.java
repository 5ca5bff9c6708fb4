package nl.samenspoed.simulation.region;

import java.util.List;

/**
 * How a region is at the moment from which a run measures. The run warms up before it, as any other
 * does, so that departments and desks are as busy as they are at that hour; then what is known is
 * made so.
 *
 * @param at in milliseconds since the start of the run
 * @param stops of departments; all others have none
 * @param taken places; what is not named stays as it has become
 * @param waiting people for whom a place is looked for
 */
public record Now(long at, List<OpenStop> stops, List<Taken> taken, List<Waiting> waiting) {

    public Now {
        stops = List.copyOf(stops);
        taken = List.copyOf(taken);
        waiting = List.copyOf(waiting);
    }

    /**
     * A stop that lasts.
     *
     * @param hospital number of
     * @param millis how much longer
     */
    public record OpenStop(int hospital, long millis) {}

    /**
     * How many places are taken.
     *
     * @param home number of
     */
    public record Taken(int home, int places) {}

    /**
     * People who wait.
     *
     * @param subregion number of the one where they live
     */
    public record Waiting(HomeKind kind, int subregion, int people) {}
}
