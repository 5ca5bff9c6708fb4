package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one region. */
public record RegionId(UUID value) {

    public static RegionId of(String text) {
        return new RegionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
