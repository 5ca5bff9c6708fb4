package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one organisation. */
public record OrganisationId(UUID value) {

    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
