package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one healthcare service. */
public record ServiceId(UUID value) {

    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    /** The id that belongs to a code: the same in every installation and after every import. */
    public static ServiceId forCode(String code) {
        return new ServiceId(NamedId.of("service", code));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
