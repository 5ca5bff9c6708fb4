package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one location. */
public record LocationId(UUID value) {

    public static LocationId of(String text) {
        return new LocationId(UUID.fromString(text));
    }

    /** The id that belongs to a code: the same in every installation and after every import. */
    public static LocationId forCode(String code) {
        return new LocationId(NamedId.of("location", code));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
