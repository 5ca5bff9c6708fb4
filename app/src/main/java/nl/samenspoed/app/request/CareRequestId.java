package nl.samenspoed.app.request;

import java.util.UUID;

/** Identifies one care request. */
public record CareRequestId(UUID value) {

    public static CareRequestId of(String text) {
        return new CareRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
