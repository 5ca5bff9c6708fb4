package nl.samenspoed.app.administration.network;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.samenspoed.app.administration.Typed;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.LocationId;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/** Goes between entries of the register and what stands in a form; fields are named as columns. */
final class Entries {

    private static final int LONGEST_CODE = 60;

    private Entries() {}

    static Typed draw(Organisation organisation) {
        return Typed.drawn(
                organisation.revision().version(),
                Map.of(
                        "name", List.of(organisation.name()),
                        "sector", List.of(organisation.sector()),
                        "ura", listed(organisation.ura()),
                        "agb", listed(organisation.agb()),
                        "active", listed(organisation.active() ? "true" : null)));
    }

    static Organisation organisation(Typed typed, @Nullable Organisation kept, String code) {
        return new Organisation(
                kept == null ? OrganisationId.forCode(code) : kept.id(),
                code,
                typed.stripped("name"),
                typed.stripped("sector"),
                typed.orNull("ura"),
                typed.orNull("agb"),
                kept != null && kept.demo(),
                typed.has("active", "true"),
                revision(typed, kept == null ? null : kept.revision()));
    }

    static Typed draw(Location location) {
        return Typed.drawn(
                location.revision().version(),
                Map.of(
                        "name", List.of(location.name()),
                        "address", List.of(location.address()),
                        "postcode", List.of(location.postcode()),
                        "municipality", List.of(location.municipality()),
                        "latitude", List.of(String.valueOf(location.position().latitude())),
                        "longitude", List.of(String.valueOf(location.position().longitude())),
                        "active", listed(location.active() ? "true" : null)));
    }

    static Location location(
            Typed typed,
            @Nullable Location kept,
            String code,
            OrganisationId owner,
            Position position) {
        return new Location(
                kept == null ? LocationId.forCode(code) : kept.id(),
                code,
                typed.stripped("name"),
                owner,
                typed.stripped("address"),
                typed.stripped("postcode").toUpperCase(Locale.ROOT),
                typed.stripped("municipality"),
                position,
                typed.has("active", "true"),
                revision(typed, kept == null ? null : kept.revision()));
    }

    static Typed draw(ServiceEntry service) {
        var values = new TreeMap<String, List<String>>();
        values.put("name", List.of(service.name()));
        values.put("location", List.of(service.location().toString()));
        values.put("kind", List.of(service.kind()));
        values.put("capabilities", service.capabilities().stream().sorted().toList());
        values.put("phone", listed(service.phone()));
        values.put("weekly", List.of(service.hours().weeklyText()));
        values.put("holidays", List.of(service.hours().holidays().name()));
        var reach = service.catchment().maxTravel();
        values.put(
                "catchment_minutes",
                listed(reach == null ? null : String.valueOf(reach.toMinutes())));
        values.put("active", listed(service.active() ? "true" : null));
        return Typed.drawn(service.revision().version(), values);
    }

    /**
     * @throws IllegalArgumentException whose message is the part of the hours that is wrong
     */
    static OpeningHours hours(Typed typed, @Nullable ServiceEntry kept) {
        var holidays = OpeningHours.HolidayRule.valueOf(typed.stripped("holidays"));
        var hours = OpeningHours.parse(typed.stripped("weekly"), holidays);
        return kept == null ? hours : hours.with(kept.hours().exceptions());
    }

    static ServiceEntry service(
            Typed typed,
            @Nullable ServiceEntry kept,
            String code,
            Location at,
            OpeningHours hours,
            @Nullable Integer minutes) {
        return new ServiceEntry(
                kept == null ? ServiceId.forCode(code) : kept.id(),
                code,
                typed.stripped("name"),
                at.organisation(),
                at.id(),
                typed.stripped("kind"),
                Set.copyOf(typed.all("capabilities")),
                typed.orNull("phone"),
                new Catchment(
                        kept == null ? Set.of() : kept.catchment().subregions(),
                        minutes == null ? null : Duration.ofMinutes(minutes)),
                hours,
                typed.has("active", "true"),
                revision(typed, kept == null ? null : kept.revision()));
    }

    /** The version the form was drawn from, not the one there is now. */
    private static Revision revision(Typed typed, @Nullable Revision kept) {
        return kept == null ? Revision.NONE : new Revision(typed.version(), kept.changedAt());
    }

    /** A code that nobody uses yet, made of a name. */
    static String freeCode(String name, Predicate<String> used) {
        var plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var code = plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
        var free = code.isEmpty() ? "entry" : code;
        for (int number = 2; used.test(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }

    static boolean usesCode(NetworkSnapshot network, Class<?> type, String code) {
        return network.entries()
                .anyMatch(entry -> type.isInstance(entry) && entry.code().equals(code));
    }

    private static List<String> listed(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
