package nl.samenspoed.app.network;

/** A region of acute care (ROAZ). How many there are is data. */
public record Region(RegionId id, String code, String name, boolean active, Revision revision)
        implements NetworkEntry {

    public static Region of(String code, String name) {
        return new Region(RegionId.forCode(code), code, name, true, Revision.NONE);
    }
}
