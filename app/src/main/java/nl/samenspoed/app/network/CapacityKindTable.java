package nl.samenspoed.app.network;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How kinds of capacity are kept. */
final class CapacityKindTable extends NetworkTable<CapacityKind> {

    CapacityKindTable() {
        super(
                "capacity_kinds.csv",
                "code",
                "name_nl",
                "name_en",
                "unit_nl",
                "unit_en",
                "units_nl",
                "units_en",
                "service_kinds",
                "taken",
                "validity",
                "scarce_percent",
                "note_nl",
                "note_en",
                "active");
    }

    @Override
    CapacityKind read(Row row) {
        String dutch = row.optionalText("note_nl");
        String english = row.optionalText("note_en");
        return new CapacityKind(
                row.shortCode("code"),
                new Label(row.text("name_nl"), row.text("name_en")),
                new Label(row.text("unit_nl"), row.text("unit_en")),
                new Label(row.text("units_nl"), row.text("units_en")),
                row.references("service_kinds", KIND),
                row.flag("taken"),
                row.optionalMinutes("validity"),
                row.optionalCount("scarce_percent", 0, 100),
                dutch == null && english == null
                        ? null
                        : new Label(row.text("note_nl"), row.text("note_en")),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(CapacityKind kind, Codes codes) {
        Duration validity = kind.validity();
        Label note = kind.note();
        return Arrays.asList(
                kind.code(),
                kind.name().dutch(),
                kind.name().english(),
                kind.unit().dutch(),
                kind.unit().english(),
                kind.units().dutch(),
                kind.units().english(),
                String.join(" ", kind.serviceKinds()),
                kind.taken(),
                validity,
                kind.scarcePercent(),
                note == null ? null : note.dutch(),
                note == null ? null : note.english(),
                kind.active());
    }

    @Override
    Class<CapacityKind> type() {
        return CapacityKind.class;
    }

    @Override
    String select() {
        return """
        select code, name_nl, name_en, unit_nl, unit_en, units_nl, units_en,
               array_to_string(service_kinds, ' ') as service_kinds, taken::text as taken,
               'PT' || validity_minutes || 'M' as validity, scarce_percent::text as scarce_percent,
               note_nl, note_en, active::text as active, version, changed_at
        from network.capacity_kind
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.capacity_kind as kept
            (code, name_nl, name_en, unit_nl, unit_en, units_nl, units_en, service_kinds, taken,
             validity_minutes, scarce_percent, note_nl, note_en, active, version, changed_at)
        select code, name_nl, name_en, unit_nl, unit_en, units_nl, units_en,
               string_to_array(service_kinds, ' '), taken,
               extract(epoch from nullif(validity, '')::interval) / 60,
               nullif(scarce_percent, '')::integer, nullif(note_nl, ''), nullif(note_en, ''), active,
               1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, name_nl text, name_en text, unit_nl text, unit_en text,
                     units_nl text, units_en text, service_kinds text, taken boolean,
                     validity text, scarce_percent text, note_nl text, note_en text,
                     active boolean)
        on conflict (code) do update
        set name_nl = excluded.name_nl,
            name_en = excluded.name_en,
            unit_nl = excluded.unit_nl,
            unit_en = excluded.unit_en,
            units_nl = excluded.units_nl,
            units_en = excluded.units_en,
            service_kinds = excluded.service_kinds,
            taken = excluded.taken,
            validity_minutes = excluded.validity_minutes,
            scarce_percent = excluded.scarce_percent,
            note_nl = excluded.note_nl,
            note_en = excluded.note_en,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
