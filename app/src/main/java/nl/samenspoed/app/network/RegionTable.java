package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How regions are kept. */
final class RegionTable extends NetworkTable<Region> {

    RegionTable() {
        super("regions.csv", "code", "name", "active");
    }

    @Override
    Region read(Row row) {
        String code = row.code("code");
        return new Region(
                RegionId.forCode(code), code, row.text("name"), row.flag("active"), row.revision());
    }

    @Override
    List<@Nullable Object> values(Region region, Codes codes) {
        return Arrays.asList(region.code(), region.name(), region.active());
    }

    @Override
    Class<Region> type() {
        return Region.class;
    }

    @Override
    UUID id(String code) {
        return RegionId.forCode(code).value();
    }

    @Override
    String select() {
        return """
        select code, name, active::text as active, version, changed_at
        from network.region
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.region as kept (code, id, name, active, version, changed_at)
        select code, id, name, active, 1, :at
        from jsonb_to_recordset(:rows::jsonb) as row (code text, id uuid, name text, active boolean)
        on conflict (code) do update
        set name = excluded.name,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
