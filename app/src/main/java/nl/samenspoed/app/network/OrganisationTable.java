package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How organisations are kept. */
final class OrganisationTable extends NetworkTable<Organisation> {

    OrganisationTable() {
        super("organisations.csv", "code", "name", "sector", "ura", "agb", "demo", "active");
    }

    @Override
    Organisation read(Row row) {
        String code = row.code("code");
        return new Organisation(
                OrganisationId.forCode(code),
                code,
                row.text("name"),
                row.reference("sector", SECTOR),
                row.optionalIdentifier("ura"),
                row.optionalIdentifier("agb"),
                row.flag("demo"),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(Organisation organisation, Codes codes) {
        return Arrays.asList(
                organisation.code(),
                organisation.name(),
                organisation.sector(),
                organisation.ura(),
                organisation.agb(),
                organisation.demo(),
                organisation.active());
    }

    @Override
    Class<Organisation> type() {
        return Organisation.class;
    }

    @Override
    UUID id(String code) {
        return OrganisationId.forCode(code).value();
    }

    @Override
    String select() {
        return """
        select code, name, sector, ura, agb, demo::text as demo, active::text as active, version,
               changed_at
        from network.organisation
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.organisation as kept
            (code, id, name, sector, ura, agb, demo, active, version, changed_at)
        select code, id, name, sector, nullif(ura, ''), nullif(agb, ''), demo, active, 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, id uuid, name text, sector text, ura text, agb text, demo boolean,
                     active boolean)
        on conflict (code) do update
        set name = excluded.name,
            sector = excluded.sector,
            ura = excluded.ura,
            agb = excluded.agb,
            demo = excluded.demo,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
