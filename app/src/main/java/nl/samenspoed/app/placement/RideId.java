package nl.samenspoed.app.placement;

import java.util.UUID;

/** Identifies the way one patient gets to one accepted place. */
public record RideId(UUID value) {

    public static RideId of(String text) {
        return new RideId(UUID.fromString(text));
    }

    public static RideId random() {
        return new RideId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
