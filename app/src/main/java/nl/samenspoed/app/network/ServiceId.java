package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one healthcare service. */
public record ServiceId(UUID value) {

    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
