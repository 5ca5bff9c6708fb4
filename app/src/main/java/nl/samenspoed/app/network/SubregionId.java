package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one subregion. */
public record SubregionId(UUID value) {

    public static SubregionId of(String text) {
        return new SubregionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
