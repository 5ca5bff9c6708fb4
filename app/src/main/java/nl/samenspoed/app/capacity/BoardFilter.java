package nl.samenspoed.app.capacity;

import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;

/**
 * Which services to show on the board; null leaves a criterion out.
 *
 * @param kind code of the service kind
 */
public record BoardFilter(
        @Nullable String kind, @Nullable RegionId region, @Nullable SubregionId subregion) {

    public static final BoardFilter EVERYTHING = new BoardFilter(null, null, null);
}
