package nl.samenspoed.app.network;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of capacity: beds, but also visits, delivery rooms, hours or crowding. Which there are is
 * data.
 *
 * @param unit what it is counted in, one of it
 * @param units the same, several
 * @param serviceKinds codes of the service kinds that have it; none means, for a kind that is
 *     taken, all those for which no other kind is taken
 * @param taken whether an offer holds and takes one of it; a service kind has one such kind
 * @param validity how long its figures are believed; null is as long as the service kind says
 * @param scarcePercent up to which part of the whole it is scarce; null when there is no such norm
 * @param note what a reader must know to understand the figure
 */
public record CapacityKind(
        String code,
        Label name,
        Label unit,
        Label units,
        List<String> serviceKinds,
        boolean taken,
        @Nullable Duration validity,
        @Nullable Integer scarcePercent,
        @Nullable Label note,
        boolean active,
        Revision revision)
        implements NetworkEntry {

    public CapacityKind {
        serviceKinds = List.copyOf(serviceKinds);
    }
}
