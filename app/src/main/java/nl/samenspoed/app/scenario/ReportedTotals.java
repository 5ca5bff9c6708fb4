package nl.samenspoed.app.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Out of the last figures; old ones too, because buildings do not change as fast as beds. */
@Component
class ReportedTotals implements Totals {

    private final Capacity capacity;

    ReportedTotals(Capacity capacity) {
        this.capacity = capacity;
    }

    @Override
    public Map<ServiceId, Integer> of(Collection<ServiceId> services) {
        var totals = new HashMap<ServiceId, Integer>();
        capacity.availability(services)
                .forEach(
                        (service, known) -> {
                            var figure = last(known);
                            if (figure != null && figure.total() != null) {
                                totals.put(service, figure.total());
                            }
                        });
        return totals;
    }

    private static @Nullable CapacityFigure last(Availability known) {
        return switch (known) {
            case Availability.Known now -> now.figure();
            case Availability.Stale old -> old.last();
            case Availability.Never _ -> null;
        };
    }
}
