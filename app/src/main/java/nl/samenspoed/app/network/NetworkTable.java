package nl.samenspoed.app.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One type of entry: how it stands in its CSV file and how it is kept in its table. Both have the
 * same columns with the same texts, so that an entry is read and written in one way.
 */
abstract sealed class NetworkTable<T extends NetworkEntry> implements Sheet
        permits RegionTable,
                SubregionTable,
                MunicipalityTable,
                SectorTable,
                ServiceKindTable,
                CapacityKindTable,
                CapacityFieldTable,
                CapacityLevelTable,
                CapabilityTable,
                OrganisationTable,
                LocationTable,
                ServiceTable {

    static final NetworkTable<Region> REGION = new RegionTable();
    static final NetworkTable<Subregion> SUBREGION = new SubregionTable();
    static final NetworkTable<Municipality> MUNICIPALITY = new MunicipalityTable();
    static final NetworkTable<Sector> SECTOR = new SectorTable();
    static final NetworkTable<ServiceKind> KIND = new ServiceKindTable();
    static final NetworkTable<CapacityKind> CAPACITY_KIND = new CapacityKindTable();
    static final NetworkTable<CapacityField> CAPACITY_FIELD = new CapacityFieldTable();
    static final NetworkTable<CapacityLevel> CAPACITY_LEVEL = new CapacityLevelTable();
    static final NetworkTable<CareCapability> CAPABILITY = new CapabilityTable();
    static final NetworkTable<Organisation> ORGANISATION = new OrganisationTable();
    static final NetworkTable<Location> LOCATION = new LocationTable();
    static final ServiceTable SERVICE = new ServiceTable();

    /** In the order in which they refer to each other. */
    static final List<NetworkTable<?>> ALL =
            List.of(
                    REGION,
                    SUBREGION,
                    MUNICIPALITY,
                    SECTOR,
                    KIND,
                    CAPACITY_KIND,
                    CAPACITY_FIELD,
                    CAPACITY_LEVEL,
                    CAPABILITY,
                    ORGANISATION,
                    LOCATION,
                    SERVICE);

    private final String file;
    private final List<String> columns;

    NetworkTable(String file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    @SuppressWarnings("unchecked")
    static <E extends NetworkEntry> NetworkTable<E> of(E entry) {
        return (NetworkTable<E>)
                switch (entry) {
                    case Region _ -> REGION;
                    case Subregion _ -> SUBREGION;
                    case Municipality _ -> MUNICIPALITY;
                    case Sector _ -> SECTOR;
                    case ServiceKind _ -> KIND;
                    case CapacityKind _ -> CAPACITY_KIND;
                    case CapacityField _ -> CAPACITY_FIELD;
                    case CapacityLevel _ -> CAPACITY_LEVEL;
                    case CareCapability _ -> CAPABILITY;
                    case Organisation _ -> ORGANISATION;
                    case Location _ -> LOCATION;
                    case ServiceEntry _ -> SERVICE;
                };
    }

    @Override
    public final String file() {
        return file;
    }

    @Override
    public final List<String> columns() {
        return columns;
    }

    /** The columns of the table, which may be more than those of the file. */
    List<String> storedColumns() {
        return columns;
    }

    abstract T read(Row row);

    /** The texts in the order of the stored columns; null is an empty cell. */
    abstract List<@Nullable Object> values(T entry, Codes codes);

    abstract Class<T> type();

    /** Every row, with its texts as they stand in the file. */
    abstract String select();

    /** Adds or changes the rows {@code :rows}, a JSON array of objects with all columns and id. */
    abstract String upsert();

    /** What id is derived from the code; null when entries are known by their codes only. */
    @Nullable UUID id(String code) {
        return null;
    }

    final Map<String, String> cells(NetworkEntry entry, Codes codes) {
        List<@Nullable Object> values = values(type().cast(entry), codes);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            cells.put(storedColumns().get(column), value == null ? "" : value.toString());
        }
        return cells;
    }
}
