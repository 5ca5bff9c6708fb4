package nl.samenspoed.app.days;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityKind;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.LocationId;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.ServiceKind;

/**
 * Five hospitals in the small world, each with an emergency department and birth rooms, from south
 * to north and so from near to far for somebody in Nijmegen: Eik, Linde, Beuk, Wilg and Esdoorn.
 */
final class Hospitals {

    static final String ED = "emergency-department";
    static final String BIRTH = "obstetrics-acute";

    private static final List<String> NAMES = List.of("Eik", "Linde", "Beuk", "Wilg", "Esdoorn");

    private Hospitals() {}

    static OrganisationId organisation(String name) {
        return OrganisationId.forCode("hospital-" + name);
    }

    /** The emergency department of a hospital, or its birth rooms. */
    static ServiceId service(String kind, String name) {
        return ServiceId.forCode(kind + "-" + name);
    }

    static Network beside(Network network) {
        var all = new ArrayList<NetworkEntry>(network.snapshot().entries().toList());
        kind(all, ED, "Emergency department", "treatment-bays", Duration.ofMinutes(30));
        kind(all, BIRTH, "Acute obstetrics", "delivery-rooms", Duration.ofHours(1));
        NAMES.forEach(name -> all.addAll(hospital(name)));
        var snapshot = NetworkSnapshot.of(3, all);
        return () -> snapshot;
    }

    private static void kind(
            List<NetworkEntry> all, String code, String name, String capacity, Duration validity) {
        var label = new Label(name, name);
        var unit = new Label("place", "place");
        all.add(
                new ServiceKind(
                        code,
                        label,
                        List.of("hospital"),
                        unit,
                        true,
                        validity,
                        true,
                        Revision.NONE));
        all.add(
                new CapacityKind(
                        capacity,
                        label,
                        unit,
                        new Label("places", "places"),
                        List.of(code),
                        true,
                        null,
                        10,
                        null,
                        true,
                        Revision.NONE));
        all.add(
                new CapacityField(
                        capacity + ".free",
                        new Label("Vrij", "Free"),
                        Role.FREE,
                        0,
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(9_999),
                        BigDecimal.ONE,
                        true,
                        false,
                        null,
                        1,
                        true,
                        Revision.NONE));
    }

    private static List<NetworkEntry> hospital(String name) {
        int number = NAMES.indexOf(name);
        var at = new LocationId(UUID.nameUUIDFromBytes(("location-" + name).getBytes()));
        var hospital =
                new Organisation(
                        organisation(name),
                        name,
                        name,
                        "hospital",
                        null,
                        null,
                        true,
                        true,
                        Revision.NONE);
        var location =
                new Location(
                        at,
                        name,
                        name,
                        hospital.id(),
                        "Demostraat 1",
                        "0000XX",
                        number < 2 ? "GM0268" : "GM0202",
                        new Position(51.85 + number * 0.04, 5.86),
                        true,
                        Revision.NONE);
        return Stream.of(hospital, location, service(ED, name, at), service(BIRTH, name, at))
                .map(NetworkEntry.class::cast)
                .toList();
    }

    private static ServiceEntry service(String kind, String name, LocationId at) {
        return new ServiceEntry(
                service(kind, name),
                kind + "-" + name,
                (kind.equals(ED) ? "ED " : "birth rooms ") + name,
                organisation(name),
                at,
                kind,
                Set.of(),
                null,
                Catchment.EVERYBODY,
                OpeningHours.ALWAYS,
                true,
                Revision.NONE);
    }

    /** Somebody on duty in a hospital. */
    static Actor staff(String name) {
        return SmallWorld.actor(
                "Staff of " + name,
                organisation(name),
                "ziekenhuis",
                new Scope.OwnOrganisation(),
                java.util.EnumSet.allOf(Capability.class));
    }
}
