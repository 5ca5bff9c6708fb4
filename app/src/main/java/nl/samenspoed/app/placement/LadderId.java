package nl.samenspoed.app.placement;

import java.util.UUID;

/** Identifies a ladder. */
public record LadderId(UUID value) {

    public static LadderId random() {
        return new LadderId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
