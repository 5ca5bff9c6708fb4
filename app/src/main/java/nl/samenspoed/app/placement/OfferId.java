package nl.samenspoed.app.placement;

import java.util.UUID;

/** Identifies one offer. */
public record OfferId(UUID value) {

    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    public static OfferId random() {
        return new OfferId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
