package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How municipalities are kept. */
final class MunicipalityTable extends NetworkTable<Municipality> {

    MunicipalityTable() {
        super(
                "municipalities.csv",
                "code",
                "name",
                "subregion",
                "latitude",
                "longitude",
                "inhabitants",
                "active");
    }

    @Override
    Municipality read(Row row) {
        return new Municipality(
                row.code("code"),
                row.text("name"),
                SubregionId.forCode(row.reference("subregion", SUBREGION)),
                row.position(),
                row.count("inhabitants", 0, 50_000_000),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(Municipality municipality, Codes codes) {
        return Arrays.asList(
                municipality.code(),
                municipality.name(),
                codes.of(municipality.subregion().value()),
                municipality.position().latitude(),
                municipality.position().longitude(),
                municipality.inhabitants(),
                municipality.active());
    }

    @Override
    Class<Municipality> type() {
        return Municipality.class;
    }

    @Override
    String select() {
        return """
        select code, name, subregion, latitude::text as latitude, longitude::text as longitude,
               inhabitants::text as inhabitants, active::text as active, version, changed_at
        from network.municipality
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.municipality as kept
            (code, name, subregion, latitude, longitude, inhabitants, active, version, changed_at)
        select code, name, subregion, latitude, longitude, inhabitants, active, 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, name text, subregion text, latitude float8, longitude float8,
                     inhabitants integer, active boolean)
        on conflict (code) do update
        set name = excluded.name,
            subregion = excluded.subregion,
            latitude = excluded.latitude,
            longitude = excluded.longitude,
            inhabitants = excluded.inhabitants,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
