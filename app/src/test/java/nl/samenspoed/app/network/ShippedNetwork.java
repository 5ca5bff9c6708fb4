package nl.samenspoed.app.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * A network with the kinds that come with the program and one service of each of a few: beds,
 * nursing at home, an emergency department, birth rooms, visits of GPs. Made of rows only.
 */
public final class ShippedNetwork {

    public static final ServiceId BEDS = ServiceId.forCode("mosvaren-elv");
    public static final ServiceId NURSING = ServiceId.forCode("wiekzegel-acuut");
    public static final ServiceId EMERGENCY = ServiceId.forCode("seh");
    public static final ServiceId BIRTH = ServiceId.forCode("geboorte");
    public static final ServiceId VISITS = ServiceId.forCode("visites");
    public static final ServiceId AMBULANCES = ServiceId.forCode("ambulances");
    public static final ServiceId CRISIS = ServiceId.forCode("crisis");
    public static final OrganisationId OWNER = OrganisationId.forCode("mosvaren");

    private ShippedNetwork() {}

    public static Network network() {
        return network("", "");
    }

    /** With more rows of kinds of capacity and of their fields. */
    public static Network network(String kinds, String fields) {
        var files = SmallNetwork.files();
        var all =
                files.with("services.csv", services())
                        .with("opening_hours.csv", hours())
                        .with("opening_exceptions.csv", "service,date,times,reason\n")
                        .with("capacity_kinds.csv", text("capacity_kinds.csv") + kinds)
                        .with("capacity_fields.csv", text("capacity_fields.csv") + fields)
                        .get();
        var reading = new ImportReading(new NetworkContent(List.of())).read(all);
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException(reading.problems().list().toString());
        }
        var snapshot = NetworkSnapshot.of(1, reading.entries());
        return () -> snapshot;
    }

    /** These, with the kinds that come with the program. */
    public static NetworkSnapshot with(List<NetworkEntry> entries) {
        var reading = new ImportReading(new NetworkContent(entries)).read(ShippedCatalogue.files());
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException(reading.problems().list().toString());
        }
        return NetworkSnapshot.of(
                1, Stream.concat(entries.stream(), reading.entries().stream()).toList());
    }

    private static String text(String file) {
        return ShippedCatalogue.files().text(file);
    }

    private static String services() {
        return """
        code,name,organisation,location,kind,capabilities,phone,catchment_subregions,catchment_minutes,active
        mosvaren-elv,ELV De Mosvaren,mosvaren,mosvaren-1,elv-high,,,,,true
        wiekzegel-acuut,Nachtteam,mosvaren,mosvaren-1,home-nursing-acute,,,,,true
        seh,SEH,mosvaren,mosvaren-1,emergency-department,,,,,true
        geboorte,Geboortecentrum,mosvaren,mosvaren-1,obstetrics-acute,,,,,true
        visites,Visites,mosvaren,mosvaren-1,hap-visit,,,,,true
        ambulances,Ambulancepost,mosvaren,mosvaren-1,ambulance-post,,,,,true
        crisis,Crisisdienst,mosvaren,mosvaren-1,mental-health-assessment,,,,,true
        """;
    }

    private static String hours() {
        return """
        service,weekly,holidays
        mosvaren-elv,24/7,as-weekly
        wiekzegel-acuut,24/7,as-weekly
        seh,24/7,as-weekly
        geboorte,24/7,as-weekly
        visites,24/7,as-weekly
        ambulances,24/7,as-weekly
        crisis,24/7,as-weekly
        """;
    }
}
