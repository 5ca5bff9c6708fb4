package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An escalation ladder and for whom it is.
 *
 * @param version 0 when it is new
 */
public record Ladder(LadderId id, int version, Whom whom, List<LadderStep> steps, Change change) {

    public Ladder {
        steps = List.copyOf(steps);
    }

    /**
     * Null is any. A region and a subregion never stand beside each other; neither is the country.
     *
     * @param kind code of a service kind
     */
    public record Whom(
            @Nullable RegionId region,
            @Nullable SubregionId subregion,
            @Nullable String kind,
            @Nullable Urgency urgency) {

        public static final Whom ANYBODY = new Whom(null, null, null, null);

        public boolean isCountry() {
            return region == null && subregion == null;
        }
    }

    /** The last change. */
    public record Change(Instant at, String by) {}
}
