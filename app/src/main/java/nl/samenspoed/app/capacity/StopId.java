package nl.samenspoed.app.capacity;

import java.util.UUID;

/** Identifies one stop. */
public record StopId(UUID value) {

    public static StopId random() {
        return new StopId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
