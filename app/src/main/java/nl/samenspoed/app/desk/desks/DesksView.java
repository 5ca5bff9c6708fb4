package nl.samenspoed.app.desk.desks;

import java.util.List;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.page.Tone;

/**
 * The desks of one region.
 *
 * @param region code of whose they are
 * @param regions to choose from
 * @param organisation how they stand to each other, as a sentence with its version
 */
public record DesksView(
        String region, List<Region> regions, String organisation, List<Desk> desks) {

    /** Where there is no network yet. */
    static final DesksView NONE = new DesksView("", List.of(), "", List.of());

    public DesksView {
        regions = List.copyOf(regions);
        desks = List.copyOf(desks);
    }

    /**
     * @param state open or closed, and until when
     * @param why the rules that say so, each with its version
     */
    public record Desk(String name, String state, Tone tone, List<Seat> seats, List<String> why) {

        public Desk {
            seats = List.copyOf(seats);
            why = List.copyOf(why);
        }
    }

    /**
     * @param presence how the discipline can be had
     * @param now whether it can at this moment
     * @param until to when that lasts
     */
    public record Seat(String discipline, String presence, boolean now, String until) {}
}
