package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How kinds of healthcare services are kept. */
final class ServiceKindTable extends NetworkTable<ServiceKind> {

    ServiceKindTable() {
        super(
                "service_kinds.csv",
                "code",
                "name_nl",
                "name_en",
                "sectors",
                "unit_nl",
                "unit_en",
                "offerable",
                "figure_validity",
                "active");
    }

    @Override
    ServiceKind read(Row row) {
        return new ServiceKind(
                row.code("code"),
                new Label(row.text("name_nl"), row.text("name_en")),
                row.references("sectors", SECTOR),
                new Label(row.text("unit_nl"), row.text("unit_en")),
                row.flag("offerable"),
                row.minutes("figure_validity"),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(ServiceKind kind, Codes codes) {
        return Arrays.asList(
                kind.code(),
                kind.name().dutch(),
                kind.name().english(),
                String.join(" ", kind.sectors()),
                kind.unit().dutch(),
                kind.unit().english(),
                kind.offerable(),
                kind.figureValidity(),
                kind.active());
    }

    @Override
    Class<ServiceKind> type() {
        return ServiceKind.class;
    }

    @Override
    String select() {
        return """
        select code, name_nl, name_en, array_to_string(sectors, ' ') as sectors, unit_nl, unit_en,
               offerable::text as offerable, 'PT' || figure_validity_minutes || 'M' as figure_validity,
               active::text as active, version, changed_at
        from network.service_kind
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.service_kind as kept
            (code, name_nl, name_en, sectors, unit_nl, unit_en, offerable, figure_validity_minutes,
             active, version, changed_at)
        select code, name_nl, name_en, string_to_array(sectors, ' '), unit_nl, unit_en, offerable,
               extract(epoch from figure_validity) / 60, active, 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, name_nl text, name_en text, sectors text, unit_nl text, unit_en text,
                     offerable boolean, figure_validity interval, active boolean)
        on conflict (code) do update
        set name_nl = excluded.name_nl,
            name_en = excluded.name_en,
            sectors = excluded.sectors,
            unit_nl = excluded.unit_nl,
            unit_en = excluded.unit_en,
            offerable = excluded.offerable,
            figure_validity_minutes = excluded.figure_validity_minutes,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
