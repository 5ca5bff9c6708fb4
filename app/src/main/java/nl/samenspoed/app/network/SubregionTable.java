package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How subregions are kept. */
final class SubregionTable extends NetworkTable<Subregion> {

    SubregionTable() {
        super("subregions.csv", "code", "name", "region", "active");
    }

    @Override
    Subregion read(Row row) {
        String code = row.code("code");
        return new Subregion(
                SubregionId.forCode(code),
                code,
                row.text("name"),
                RegionId.forCode(row.reference("region", REGION)),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(Subregion subregion, Codes codes) {
        return Arrays.asList(
                subregion.code(),
                subregion.name(),
                codes.of(subregion.region().value()),
                subregion.active());
    }

    @Override
    Class<Subregion> type() {
        return Subregion.class;
    }

    @Override
    UUID id(String code) {
        return SubregionId.forCode(code).value();
    }

    @Override
    String select() {
        return """
        select code, name, region, active::text as active, version, changed_at
        from network.subregion
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.subregion as kept (code, id, name, region, active, version, changed_at)
        select code, id, name, region, active, 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, id uuid, name text, region text, active boolean)
        on conflict (code) do update
        set name = excluded.name,
            region = excluded.region,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
