package nl.samenspoed.matching.api;

import java.util.Set;
import java.util.UUID;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;

/**
 * A service that might meet a need, as it stands now.
 *
 * @param service id of the service; breaks ties, so it must be unique among candidates
 * @param organisation id of the organisation that runs it
 * @param kind code of the service kind
 * @param capabilities codes of what it can do
 * @param place where it is
 * @param area the area it lies in
 * @param figure its last reported free places, null when none was ever reported
 * @param openness whether it takes people in at the time of the need
 * @param catchment for whom it is there
 * @param reliability share of its declared places that proved to exist, 0 to 1; null when unknown
 * @param divert true during a stop: bring people elsewhere if possible (an SEH stop is a signal to
 *     divert, not a closure)
 */
public record Candidate(
        UUID service,
        UUID organisation,
        String kind,
        Set<String> capabilities,
        Place place,
        Area area,
        @Nullable Figure figure,
        Openness openness,
        Catchment catchment,
        @Nullable Double reliability,
        boolean divert) {

    /**
     * @throws IllegalArgumentException when the reliability is outside 0 to 1
     */
    public Candidate {
        capabilities = Set.copyOf(capabilities);
        if (reliability != null && !(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException(
                    """
                    The reliability (%s) of service (%s) must be 0 to 1.
                    Maybe it is a percentage.\
                    """
                            .formatted(reliability, service));
        }
    }
}
