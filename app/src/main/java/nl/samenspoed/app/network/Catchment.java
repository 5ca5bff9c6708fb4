package nl.samenspoed.app.network;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a healthcare service is meant. Each limit that is given must hold; without limits it is
 * meant for everybody.
 *
 * @param subregions the subregions it serves; empty is all
 * @param maxTravel the longest travel time from the patient to the service
 */
public record Catchment(Set<SubregionId> subregions, @Nullable Duration maxTravel) {

    public static final Catchment EVERYBODY = new Catchment(Set.of(), null);

    public Catchment {
        subregions = Set.copyOf(subregions);
    }

    public boolean serves(SubregionId subregion) {
        return subregions.isEmpty() || subregions.contains(subregion);
    }

    public boolean reaches(Duration travel) {
        return maxTravel == null || travel.compareTo(maxTravel) <= 0;
    }
}
