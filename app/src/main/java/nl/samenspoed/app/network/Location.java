package nl.samenspoed.app.network;

/**
 * A place where an organisation works.
 *
 * @param municipality code of the municipality it lies in, which decides its subregion
 */
public record Location(
        LocationId id,
        String code,
        String name,
        OrganisationId organisation,
        String address,
        String postcode,
        String municipality,
        Position position,
        boolean active,
        Revision revision)
        implements NetworkEntry {}
