package nl.samenspoed.app.network;

/** One entry of the register. Entries are never deleted, they become inactive. */
public sealed interface NetworkEntry
        permits Region,
                Subregion,
                Municipality,
                Sector,
                ServiceKind,
                CapacityKind,
                CapacityField,
                CapacityLevel,
                CareCapability,
                Organisation,
                Location,
                ServiceEntry {

    /** Stable and unique among entries of its type; ids are derived from it. */
    String code();

    boolean active();

    Revision revision();
}
