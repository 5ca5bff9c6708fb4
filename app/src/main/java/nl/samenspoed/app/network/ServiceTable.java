package nl.samenspoed.app.network;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How healthcare services are kept; their opening hours come from two more files. */
final class ServiceTable extends NetworkTable<ServiceEntry> {

    private static final List<String> STORED =
            List.of(
                    "code",
                    "name",
                    "organisation",
                    "location",
                    "kind",
                    "capabilities",
                    "phone",
                    "catchment_subregions",
                    "catchment_minutes",
                    "active",
                    "weekly",
                    "holidays",
                    "exceptions");

    ServiceTable() {
        super("services.csv", STORED.subList(0, 10).toArray(String[]::new));
    }

    @Override
    List<String> storedColumns() {
        return STORED;
    }

    @Override
    ServiceEntry read(Row row) {
        String code = row.code("code");
        return new ServiceEntry(
                ServiceId.forCode(code),
                code,
                row.text("name"),
                OrganisationId.forCode(row.reference("organisation", ORGANISATION)),
                LocationId.forCode(row.reference("location", LOCATION)),
                row.reference("kind", KIND),
                Set.copyOf(row.references("capabilities", CAPABILITY)),
                row.optionalText("phone"),
                catchment(row),
                HoursSheet.read(row).with(ExceptionSheet.readAll(row)),
                row.flag("active"),
                row.revision());
    }

    private static Catchment catchment(Row row) {
        Set<SubregionId> subregions =
                row.references("catchment_subregions", SUBREGION).stream()
                        .map(SubregionId::forCode)
                        .collect(Collectors.toSet());
        Integer minutes = row.optionalCount("catchment_minutes", 1, 1440);
        return new Catchment(subregions, minutes == null ? null : Duration.ofMinutes(minutes));
    }

    @Override
    List<@Nullable Object> values(ServiceEntry service, Codes codes) {
        Duration reach = service.catchment().maxTravel();
        return Arrays.asList(
                service.code(),
                service.name(),
                codes.of(service.organisation().value()),
                codes.of(service.location().value()),
                service.kind(),
                sorted(service.capabilities().stream()),
                service.phone(),
                sorted(
                        service.catchment().subregions().stream()
                                .map(subregion -> codes.of(subregion.value()))),
                reach == null ? null : reach.toMinutes(),
                service.active(),
                service.hours().weeklyText(),
                HoursSheet.text(service.hours().holidays()),
                ExceptionSheet.text(service.hours().exceptions()));
    }

    private static String sorted(java.util.stream.Stream<String> codes) {
        return codes.sorted().collect(Collectors.joining(" "));
    }

    @Override
    Class<ServiceEntry> type() {
        return ServiceEntry.class;
    }

    @Override
    UUID id(String code) {
        return ServiceId.forCode(code).value();
    }

    @Override
    String select() {
        return """
        select code, name, organisation, location, kind,
               array_to_string(capabilities, ' ') as capabilities, phone,
               array_to_string(catchment_subregions, ' ') as catchment_subregions,
               catchment_minutes::text as catchment_minutes, active::text as active, weekly, holidays,
               array_to_string(exceptions, E'\\n') as exceptions, version, changed_at
        from network.service
        order by code
        """;
    }

    @Override
    String upsert() {
        return """
        insert into network.service as kept
            (code, id, name, organisation, location, kind, capabilities, phone, catchment_subregions,
             catchment_minutes, active, weekly, holidays, exceptions, version, changed_at)
        select code, id, name, organisation, location, kind, string_to_array(capabilities, ' '),
               nullif(phone, ''), string_to_array(catchment_subregions, ' '),
               nullif(catchment_minutes, '')::integer, active, weekly, holidays,
               string_to_array(exceptions, E'\\n'), 1, :at
        from jsonb_to_recordset(:rows::jsonb)
             as row (code text, id uuid, name text, organisation text, location text, kind text,
                     capabilities text, phone text, catchment_subregions text,
                     catchment_minutes text, active boolean, weekly text, holidays text,
                     exceptions text)
        on conflict (code) do update
        set name = excluded.name,
            organisation = excluded.organisation,
            location = excluded.location,
            kind = excluded.kind,
            capabilities = excluded.capabilities,
            phone = excluded.phone,
            catchment_subregions = excluded.catchment_subregions,
            catchment_minutes = excluded.catchment_minutes,
            active = excluded.active,
            weekly = excluded.weekly,
            holidays = excluded.holidays,
            exceptions = excluded.exceptions,
            version = kept.version + 1,
            changed_at = excluded.changed_at
        """;
    }
}
