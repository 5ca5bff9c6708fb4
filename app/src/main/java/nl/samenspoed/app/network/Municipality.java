package nl.samenspoed.app.network;

/**
 * A municipality; together they are the territory of a subregion.
 *
 * @param code of Statistics Netherlands (CBS), for example GM0014
 */
public record Municipality(
        String code,
        String name,
        SubregionId subregion,
        Position position,
        int inhabitants,
        boolean active,
        Revision revision)
        implements NetworkEntry {}
