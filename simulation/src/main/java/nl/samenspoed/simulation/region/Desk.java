package nl.samenspoed.simulation.region;

import java.util.List;
import nl.samenspoed.simulation.calendar.Roster;

/**
 * A desk that answers questions and looks for places.
 *
 * @param subregion number of the one where it is
 * @param serves numbers of the subregions whose questions it answers
 * @param triagists who answer
 * @param doctors who supervise them
 * @param coordinators who look for places
 */
public record Desk(
        String name,
        int subregion,
        List<Integer> serves,
        Roster triagists,
        Roster doctors,
        Roster coordinators) {

    public Desk {
        serves = List.copyOf(serves);
    }
}
