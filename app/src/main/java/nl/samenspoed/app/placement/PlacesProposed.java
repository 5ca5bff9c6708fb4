package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.matching.api.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * Who could go where when all that wait are looked at together. Advice: nothing is offered yet.
 *
 * @param unplaced those for whom nothing confirmed free is left within reach
 * @param later those whose care need not start yet, so that what is free now says nothing
 * @param inTurn how many would get a place one after the other, to compare with the lines
 * @param saved weighted time saved against one after the other, when that places the same requests;
 *     null when it does not and so cannot be compared
 */
public record PlacesProposed(
        Instant at,
        List<Line> lines,
        List<CareRequest> unplaced,
        List<CareRequest> later,
        int inTurn,
        @Nullable Duration saved) {

    /**
     * @param favourite its own best place, the same as the service when it gets that
     * @param sacrifice weighted time that giving way costs it; zero when it gets its favourite
     * @param yieldsTo the requests that get its favourite instead
     */
    public record Line(
            CareRequest request,
            ServiceEntry service,
            Ranked ranked,
            ServiceEntry favourite,
            Duration sacrifice,
            List<CareRequestId> yieldsTo) {

        public boolean givesWay() {
            return !service.id().equals(favourite.id());
        }
    }
}
