package nl.samenspoed.app.access;

import java.util.UUID;

/** Identifies one person or machine client that acts. */
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
