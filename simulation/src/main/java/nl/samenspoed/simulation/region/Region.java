package nl.samenspoed.simulation.region;

import java.util.List;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.calendar.Roster;
import org.jspecify.annotations.Nullable;

/**
 * What a region has and how it is organised. Places in lists are the numbers by which its parts
 * name each other.
 *
 * @param subregions at least one
 * @param hospitals at least one
 * @param posts of out-of-hours GPs, at least one
 * @param stations of ambulances, at least one
 * @param homes short stay, rehabilitation, home nursing and crisis beds
 * @param dispatchers who answer 112
 * @param crisisTeams of mental health care, for the whole region
 * @param organisation desks and how they work together
 * @param demand how much more than the assumptions say
 * @param assumptions all other numbers
 * @param now how it is when measuring begins; null when that is as it may be
 */
public record Region(
        List<Subregion> subregions,
        List<Hospital> hospitals,
        List<Post> posts,
        List<AmbulanceStation> stations,
        List<Home> homes,
        Roster dispatchers,
        Roster crisisTeams,
        Organisation organisation,
        Demand demand,
        Assumptions assumptions,
        @Nullable Now now) {

    public Region {
        subregions = List.copyOf(subregions);
        hospitals = List.copyOf(hospitals);
        posts = List.copyOf(posts);
        stations = List.copyOf(stations);
        homes = List.copyOf(homes);
    }

    public long inhabitants() {
        return subregions.stream().mapToLong(Subregion::inhabitants).sum();
    }
}
