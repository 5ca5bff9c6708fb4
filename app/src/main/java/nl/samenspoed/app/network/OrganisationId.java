package nl.samenspoed.app.network;

import java.util.UUID;

/** Identifies one organisation. */
public record OrganisationId(UUID value) {

    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    /** The id that belongs to a code: the same in every installation and after every import. */
    public static OrganisationId forCode(String code) {
        return new OrganisationId(NamedId.of("organisation", code));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
