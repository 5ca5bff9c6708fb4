package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoed.app.network.CapacityLevel.Tone;
import org.jspecify.annotations.Nullable;

/** How the levels of kinds of capacity are kept. */
final class CapacityLevelTable extends NetworkTable<CapacityLevel> {

    private static final int MOST = 999_999;

    private static final Map<String, Tone> TONES =
            new TreeMap<>(Map.of("calm", Tone.CALM, "soon", Tone.SOON, "now", Tone.NOW));

    CapacityLevelTable() {
        super("capacity_levels.csv", "code", "name_nl", "name_en", "from", "tone", "active");
    }

    @Override
    CapacityLevel read(Row row) {
        return new CapacityLevel(
                row.member("code", CAPACITY_KIND),
                new Label(row.text("name_nl"), row.text("name_en")),
                row.decimal("from", -MOST, MOST),
                row.choice("tone", TONES, Tone.CALM),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(CapacityLevel level, Codes codes) {
        return Arrays.asList(
                level.code(),
                level.name().dutch(),
                level.name().english(),
                Row.plain(level.from()),
                level.tone().name().toLowerCase(Locale.ROOT),
                level.active());
    }

    @Override
    Class<CapacityLevel> type() {
        return CapacityLevel.class;
    }

    @Override
    String select() {
        return """
        select code, name_nl, name_en, starts_at::text as "from", tone, active::text as active,
               version, changed_at
        from network.capacity_level
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.capacity_level as kept
            (code, name_nl, name_en, starts_at, tone, active, version, changed_at)
        select code, name_nl, name_en, "from", tone, active, 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, name_nl text, name_en text, "from" numeric, tone text,
                     active boolean)
        on conflict (code) do update
        set name_nl = excluded.name_nl,
            name_en = excluded.name_en,
            starts_at = excluded.starts_at,
            tone = excluded.tone,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
