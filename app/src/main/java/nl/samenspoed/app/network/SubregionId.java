package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one subregion. */
public record SubregionId(UUID value) {

    public static SubregionId of(String text) {
        return new SubregionId(UUID.fromString(text));
    }

    /** The id that belongs to a code: the same in every installation and after every import. */
    public static SubregionId forCode(String code) {
        return new SubregionId(NamedId.of("subregion", code));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
