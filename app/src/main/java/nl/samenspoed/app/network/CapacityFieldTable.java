package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.CapacityField.Role;
import org.jspecify.annotations.Nullable;

/** How the fields of kinds of capacity are kept. */
final class CapacityFieldTable extends NetworkTable<CapacityField> {

    private static final int MOST = 999_999;

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.NONE)
                    .collect(
                            Collectors.toMap(
                                    CapacityFieldTable::text,
                                    Function.identity(),
                                    (one, _) -> one,
                                    TreeMap::new));

    CapacityFieldTable() {
        super(
                "capacity_fields.csv",
                "code",
                "name_nl",
                "name_en",
                "role",
                "decimals",
                "least",
                "most",
                "step",
                "required",
                "folded",
                "formula",
                "position",
                "active");
    }

    private static String text(Role role) {
        return role == Role.NONE ? "" : role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    CapacityField read(Row row) {
        return new CapacityField(
                row.member("code", CAPACITY_KIND),
                new Label(row.text("name_nl"), row.text("name_en")),
                row.optionalChoice("role", ROLES, Role.NONE),
                row.count("decimals", 0, 3),
                row.decimal("least", -MOST, MOST),
                row.decimal("most", -MOST, MOST),
                row.decimal("step", 0, MOST),
                row.flag("required"),
                row.flag("folded"),
                row.formula("formula"),
                row.count("position", 0, 999),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(CapacityField field, Codes codes) {
        return Arrays.asList(
                field.code(),
                field.name().dutch(),
                field.name().english(),
                text(field.role()),
                field.decimals(),
                Row.plain(field.least()),
                Row.plain(field.most()),
                Row.plain(field.step()),
                field.required(),
                field.folded(),
                field.formula(),
                field.position(),
                field.active());
    }

    @Override
    Class<CapacityField> type() {
        return CapacityField.class;
    }

    @Override
    String select() {
        return """
        select code, name_nl, name_en, role, decimals::text as decimals, least::text as least,
               most::text as most, step::text as step, required::text as required,
               folded::text as folded, formula, position::text as position, active::text as active,
               version, changed_at
        from network.capacity_field
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.capacity_field as kept
            (code, name_nl, name_en, role, decimals, least, most, step, required, folded, formula,
             position, active, version, changed_at)
        select code, name_nl, name_en, nullif(role, ''), decimals, least, most, step, required,
               folded, nullif(formula, ''), position, active, 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, name_nl text, name_en text, role text, decimals integer,
                     least numeric, most numeric, step numeric, required boolean, folded boolean,
                     formula text, position integer, active boolean)
        on conflict (code) do update
        set name_nl = excluded.name_nl,
            name_en = excluded.name_en,
            role = excluded.role,
            decimals = excluded.decimals,
            least = excluded.least,
            most = excluded.most,
            step = excluded.step,
            required = excluded.required,
            folded = excluded.folded,
            formula = excluded.formula,
            position = excluded.position,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
