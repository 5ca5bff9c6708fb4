package nl.samenspoed.app.network;

/** A part of a region whose partners work together daily. */
public record Subregion(
        SubregionId id,
        String code,
        String name,
        RegionId region,
        boolean active,
        Revision revision)
        implements NetworkEntry {

    public static Subregion of(String code, String name, RegionId region) {
        return new Subregion(SubregionId.forCode(code), code, name, region, true, Revision.NONE);
    }
}
