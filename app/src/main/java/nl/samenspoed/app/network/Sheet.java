package nl.samenspoed.app.network;

import java.util.List;

/** One of the CSV files: its name and its columns, which are also the columns of its table. */
interface Sheet {

    /** Every file, in the order in which they refer to each other. */
    List<String> ALL =
            List.of(
                    "regions.csv",
                    "subregions.csv",
                    "municipalities.csv",
                    "sectors.csv",
                    "service_kinds.csv",
                    "capacity_kinds.csv",
                    "capacity_fields.csv",
                    "capacity_levels.csv",
                    "capabilities.csv",
                    "organisations.csv",
                    "locations.csv",
                    "services.csv",
                    "opening_hours.csv",
                    "opening_exceptions.csv");

    String file();

    List<String> columns();

    /** How many of the first columns together identify a row. */
    default int keyColumns() {
        return 1;
    }
}
