package nl.samenspoed.app;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityKind;
import nl.samenspoed.app.network.CareCapability;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.LocationId;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.ServiceKind;
import nl.samenspoed.app.network.Subregion;

/**
 * A network small enough to keep in the head: region Oost with subregions Nijmegen and Arnhem, one
 * HAP, one GP, and eight homes with short-stay beds (kind {@code elv-low}), the first five in
 * Nijmegen, and three taxi companies (kind {@code wheelchair-taxi}); home 2 has a wheelchair bus of
 * its own. Every home has capability {@code dementia-care} when its number is even.
 */
public final class SmallWorld {

    public static final Region OOST = Region.of("oost", "Oost");
    public static final Region WEST = Region.of("west", "West");
    public static final Subregion NIJMEGEN = Subregion.of("nijmegen", "Nijmegen", OOST.id());
    public static final Subregion ARNHEM = Subregion.of("arnhem", "Arnhem", OOST.id());
    public static final Subregion LEIDEN = Subregion.of("leiden", "Leiden", WEST.id());
    public static final String ELV = "elv-low";
    public static final String TAXI = "wheelchair-taxi";

    public static final OrganisationId HAP = organisationId("hap");
    public static final OrganisationId GP = organisationId("gp");
    public static final OrganisationId OFFICE = organisationId("office");

    private static final List<NetworkEntry> ENTRIES = entries();

    public static final Network NETWORK = () -> Holder.SNAPSHOT;

    private SmallWorld() {}

    private static final class Holder {
        static final NetworkSnapshot SNAPSHOT = NetworkSnapshot.of(1, ENTRIES);
    }

    /** The organisation of a home, 1 to 8. */
    public static OrganisationId home(int number) {
        return organisationId("home-" + number);
    }

    /** The short-stay beds of a home, 1 to 8. */
    public static ServiceId beds(int number) {
        return ServiceId.of(UUID.nameUUIDFromBytes(("beds-" + number).getBytes()).toString());
    }

    /** A taxi company, 1 to 3. */
    public static OrganisationId taxiCompany(int number) {
        return organisationId("taxi-company-" + number);
    }

    /** The wheelchair taxis of a company, 1 to 3. */
    public static ServiceId taxi(int number) {
        return ServiceId.of(UUID.nameUUIDFromBytes(("taxi-" + number).getBytes()).toString());
    }

    /** The wheelchair bus of home 2. */
    public static ServiceId bus() {
        return taxi(4);
    }

    /** Who drives for a company, 1 to 3, and may nothing else. */
    public static Actor driver(int company) {
        return actor(
                "Driver " + company,
                taxiCompany(company),
                "chauffeur",
                new Scope.OwnOrganisation(),
                Set.of(Capability.ANSWER_OFFER));
    }

    public static Actor triagist() {
        return actor("Tess Triagist", HAP, "triagist", new Scope.InSubregion(NIJMEGEN.id()), all());
    }

    /** May do what a triagist may, and validates nothing. */
    public static Actor triagistInTraining() {
        var capabilities = EnumSet.copyOf(all());
        capabilities.remove(Capability.VALIDATE_OUTCOME);
        return actor(
                "Jonge Triagist",
                HAP,
                "triagist",
                new Scope.InSubregion(NIJMEGEN.id()),
                capabilities);
    }

    public static Actor coordinator() {
        return actor("Cor Coordinator", HAP, "coordinator", new Scope.InRegion(OOST.id()), all());
    }

    public static Actor gp() {
        return actor("Dr Huis", GP, "gp", new Scope.OwnOrganisation(), all());
    }

    /** A nurse of a home, 1 to 8. */
    public static Actor nurse(int home) {
        return actor("Nurse " + home, home(home), "nurse", new Scope.OwnOrganisation(), all());
    }

    public static Actor office() {
        return actor(
                "Office",
                OFFICE,
                "office",
                new Scope.InRegion(OOST.id()),
                Set.of(Capability.SEE_AGGREGATES));
    }

    public static Actor actor(
            String name,
            OrganisationId organisation,
            String role,
            Scope scope,
            Set<Capability> capabilities) {
        return new Actor(
                new PersonId(UUID.nameUUIDFromBytes(name.getBytes())),
                name,
                organisation,
                role,
                capabilities,
                scope,
                Actor.Via.DESK,
                "test");
    }

    private static Set<Capability> all() {
        return EnumSet.allOf(Capability.class);
    }

    private static OrganisationId organisationId(String code) {
        return new OrganisationId(UUID.nameUUIDFromBytes(code.getBytes()));
    }

    private static List<NetworkEntry> entries() {
        var entries = new ArrayList<NetworkEntry>();
        entries.addAll(List.of(OOST, WEST, NIJMEGEN, ARNHEM, LEIDEN));
        entries.add(municipality("GM0268", "Nijmegen", NIJMEGEN, 51.84, 5.86));
        entries.add(municipality("GM0202", "Arnhem", ARNHEM, 51.98, 5.91));
        entries.add(municipality("GM0546", "Leiden", LEIDEN, 52.16, 4.49));
        entries.add(
                new ServiceKind(
                        ELV,
                        new Label("ELV laag", "Short stay, low"),
                        List.of("short-stay"),
                        new Label("bed", "bed"),
                        true,
                        Duration.ofHours(4),
                        true,
                        Revision.NONE));
        entries.addAll(capacity());
        entries.add(
                new CareCapability(
                        "dementia-care",
                        new Label("dementiezorg", "dementia care"),
                        true,
                        Revision.NONE));
        place(entries, HAP, "HAP Demo Nijmegen", "hap", "GM0268", 51.84, 5.86);
        place(entries, GP, "Huisarts Demo", "gp", "GM0268", 51.83, 5.85);
        place(entries, OFFICE, "Regiobureau Demo", "office", "GM0202", 51.98, 5.91);
        for (int number = 1; number <= 8; number++) {
            var town = number <= 5 ? "GM0268" : "GM0202";
            double north = (number <= 5 ? 51.84 : 51.98) + number * 0.01;
            place(entries, home(number), "Demohuis " + number, "short-stay", town, north, 5.86);
            entries.add(service(number));
        }
        taxis(entries);
        return entries;
    }

    /** Beds, of which offers take one. */
    private static List<NetworkEntry> capacity() {
        var entries = new ArrayList<NetworkEntry>();
        entries.add(
                new CapacityKind(
                        "beds",
                        new Label("Bedden", "Beds"),
                        new Label("bed", "bed"),
                        new Label("bedden", "beds"),
                        List.of(ELV),
                        true,
                        null,
                        10,
                        null,
                        true,
                        Revision.NONE));
        entries.add(field("beds.free", "Vrij", Role.FREE, 1));
        entries.add(field("beds.total", "Fysiek", Role.TOTAL, 2));
        entries.add(field("beds.staffed", "Bemenst", Role.STAFFED, 3));
        entries.add(field("beds.occupied", "Bezet", Role.OCCUPIED, 4));
        return entries;
    }

    private static CapacityField field(String code, String name, Role role, int position) {
        return new CapacityField(
                code,
                new Label(name, name),
                role,
                0,
                BigDecimal.ZERO,
                BigDecimal.valueOf(9_999),
                BigDecimal.ONE,
                role == Role.FREE,
                role != Role.FREE,
                null,
                position,
                true,
                Revision.NONE);
    }

    private static void taxis(List<NetworkEntry> entries) {
        entries.add(
                new ServiceKind(
                        TAXI,
                        new Label("Rolstoeltaxi", "Wheelchair taxi"),
                        List.of("patient-transport"),
                        new Label("rit", "ride"),
                        false,
                        Duration.ofMinutes(30),
                        true,
                        Revision.NONE));
        for (int number = 1; number <= 3; number++) {
            var company = taxiCompany(number);
            var name = "Demotaxi " + number;
            place(entries, company, name, "patient-transport", "GM0268", 51.84, 5.87);
            entries.add(taxi(number, name, company));
        }
        entries.add(taxi(4, "Rolstoelbus Demohuis 2", home(2)));
    }

    private static ServiceEntry taxi(int number, String name, OrganisationId of) {
        return new ServiceEntry(
                taxi(number),
                "taxi-" + number,
                name,
                of,
                locationOf(of),
                TAXI,
                Set.of(),
                "024-000000" + number,
                Catchment.EVERYBODY,
                OpeningHours.ALWAYS,
                true,
                Revision.NONE);
    }

    private static ServiceEntry service(int number) {
        return new ServiceEntry(
                beds(number),
                "beds-" + number,
                "Demohuis " + number + ", ELV laag",
                home(number),
                locationOf(home(number)),
                ELV,
                number % 2 == 0 ? Set.of("dementia-care") : Set.of(),
                null,
                Catchment.EVERYBODY,
                OpeningHours.ALWAYS,
                true,
                Revision.NONE);
    }

    private static void place(
            List<NetworkEntry> entries,
            OrganisationId id,
            String name,
            String sector,
            String municipality,
            double latitude,
            double longitude) {
        entries.add(
                new Organisation(id, name, name, sector, null, null, true, true, Revision.NONE));
        entries.add(
                new Location(
                        locationOf(id),
                        name,
                        name,
                        id,
                        "Demostraat 1",
                        "0000XX",
                        municipality,
                        new Position(latitude, longitude),
                        true,
                        Revision.NONE));
    }

    private static LocationId locationOf(OrganisationId organisation) {
        return new LocationId(UUID.nameUUIDFromBytes(("location of " + organisation).getBytes()));
    }

    private static Municipality municipality(
            String code, String name, Subregion in, double latitude, double longitude) {
        return new Municipality(
                code, name, in.id(), new Position(latitude, longitude), 1, true, Revision.NONE);
    }
}
