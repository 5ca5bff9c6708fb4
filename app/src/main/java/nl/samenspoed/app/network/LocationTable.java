package nl.samenspoed.app.network;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How locations are kept. */
final class LocationTable extends NetworkTable<Location> {

    LocationTable() {
        super(
                "locations.csv",
                "code",
                "name",
                "organisation",
                "address",
                "postcode",
                "municipality",
                "latitude",
                "longitude",
                "active");
    }

    @Override
    Location read(Row row) {
        String code = row.code("code");
        return new Location(
                LocationId.forCode(code),
                code,
                row.text("name"),
                OrganisationId.forCode(row.reference("organisation", ORGANISATION)),
                row.text("address"),
                row.postcode("postcode"),
                row.reference("municipality", MUNICIPALITY),
                row.position(),
                row.flag("active"),
                row.revision());
    }

    @Override
    List<@Nullable Object> values(Location location, Codes codes) {
        return Arrays.asList(
                location.code(),
                location.name(),
                codes.of(location.organisation().value()),
                location.address(),
                location.postcode(),
                location.municipality(),
                location.position().latitude(),
                location.position().longitude(),
                location.active());
    }

    @Override
    Class<Location> type() {
        return Location.class;
    }

    @Override
    UUID id(String code) {
        return LocationId.forCode(code).value();
    }

    @Override
    String select() {
        return """
        select code, name, organisation, address, postcode, municipality, latitude::text as latitude,
               longitude::text as longitude, active::text as active, version, changed_at
        from network.location
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.location as kept
            (code, id, name, organisation, address, postcode, municipality, latitude, longitude,
             active, version, changed_at)
        select code, id, name, organisation, address, postcode, municipality, latitude, longitude,
               active, 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, id uuid, name text, organisation text, address text, postcode text,
                     municipality text, latitude float8, longitude float8, active boolean)
        on conflict (code) do update
        set name = excluded.name,
            organisation = excluded.organisation,
            address = excluded.address,
            postcode = excluded.postcode,
            municipality = excluded.municipality,
            latitude = excluded.latitude,
            longitude = excluded.longitude,
            active = excluded.active,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
