package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one region. */
public record RegionId(UUID value) {

    public static RegionId of(String text) {
        return new RegionId(UUID.fromString(text));
    }

    /** The id that belongs to a code: the same in every installation and after every import. */
    public static RegionId forCode(String code) {
        return new RegionId(NamedId.of("region", code));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
