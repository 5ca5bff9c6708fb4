package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one location. */
public record LocationId(UUID value) {

    public static LocationId of(String text) {
        return new LocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
