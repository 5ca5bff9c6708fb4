package nl.samenspoed.app.placement;

import java.util.UUID;
import nl.samenspoed.app.capacity.StopId;

/** Identifies a breach; one about an offer or a stop is named as that is. */
public record BreachId(UUID value) {

    public static BreachId of(OfferId offer) {
        return new BreachId(offer.value());
    }

    public static BreachId of(StopId stop) {
        return new BreachId(stop.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
