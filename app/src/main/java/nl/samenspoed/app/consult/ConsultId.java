package nl.samenspoed.app.consult;

import java.util.UUID;

/** Identifies a consult. */
public record ConsultId(UUID value) {

    public static ConsultId of(String text) {
        return new ConsultId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
