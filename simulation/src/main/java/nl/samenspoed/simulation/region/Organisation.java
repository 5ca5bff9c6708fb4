package nl.samenspoed.simulation.region;

import java.util.List;

/**
 * How the work is divided.
 *
 * @param desks at least one
 * @param pooled whether any desk answers for all, or each for its own subregions
 * @param othersHelp whether any desk answers for one that has nobody on duty; else people wait
 *     until it has
 * @param presence how disciplines are there for a consult
 * @param live whether places are found by shared live capacity, or by telephone rounds
 * @param sharedAt how far capacity is seen and asked
 */
public record Organisation(
        List<Desk> desks,
        boolean pooled,
        boolean othersHelp,
        Presence presence,
        boolean live,
        Level sharedAt) {

    /** How far capacity is seen. */
    public enum Level {
        SUBREGION,
        DESK,
        REGION
    }

    /**
     * Of all disciplines which share is there in which way; together 1.
     *
     * @param physical at the desk
     * @param remote from its own place, on duty
     * @param onCall reachable
     */
    public record Presence(double physical, double remote, double onCall) {}

    public Organisation {
        desks = List.copyOf(desks);
    }

    /** The number of the desk that serves a subregion. */
    int deskOf(int subregion) {
        for (int i = 0; i < desks.size(); i++) {
            if (desks.get(i).serves().contains(subregion)) {
                return i;
            }
        }
        throw new IllegalStateException("no desk serves [" + subregion + "]");
    }

    /** How many subregions share the people who answer for this one. */
    int scale(int subregion) {
        return pooled
                ? desks.stream().mapToInt(desk -> desk.serves().size()).sum()
                : desks.get(deskOf(subregion)).serves().size();
    }
}
