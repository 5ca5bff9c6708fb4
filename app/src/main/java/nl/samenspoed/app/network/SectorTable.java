package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How sectors are kept. */
final class SectorTable extends NetworkTable<Sector> {

    SectorTable() {
        super("sectors.csv", "code", "name_nl", "name_en", "active");
    }

    @Override
    Sector read(Row row) {
        return new Sector(
                row.code("code"),
                new Label(row.text("name_nl"), row.text("name_en")),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(Sector sector, Codes codes) {
        return Arrays.asList(
                sector.code(), sector.name().dutch(), sector.name().english(), sector.active());
    }

    @Override
    Class<Sector> type() {
        return Sector.class;
    }

    @Override
    String select() {
        return """
        select code, name_nl, name_en, active::text as active, version, changed_at
        from network.sector
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.sector as kept (code, name_nl, name_en, active, version, changed_at)
        select code, name_nl, name_en, active, 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, name_nl text, name_en text, active boolean)
        on conflict (code) do update
        set name_nl = excluded.name_nl,
            name_en = excluded.name_en,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
