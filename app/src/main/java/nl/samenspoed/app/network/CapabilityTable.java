package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How capabilities are kept. */
final class CapabilityTable extends NetworkTable<CareCapability> {

    CapabilityTable() {
        super("capabilities.csv", "code", "name_nl", "name_en", "active");
    }

    @Override
    CareCapability read(Row row) {
        return new CareCapability(
                row.code("code"),
                new Label(row.text("name_nl"), row.text("name_en")),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(CareCapability capability, Codes codes) {
        return Arrays.asList(
                capability.code(),
                capability.name().dutch(),
                capability.name().english(),
                capability.active());
    }

    @Override
    Class<CareCapability> type() {
        return CareCapability.class;
    }

    @Override
    String select() {
        return """
        select code, name_nl, name_en, active::text as active, version, changed_at
        from network.capability
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.capability as kept (code, name_nl, name_en, active, version, changed_at)
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
