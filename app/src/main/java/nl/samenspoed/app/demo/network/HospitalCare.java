package nl.samenspoed.app.demo.network;

import java.util.List;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import nl.samenspoed.app.network.Organisation;

/** Draws hospitals: emergency departments, acute obstetrics and wards. */
final class HospitalCare {

    /**
     * RIVM, April 2025: 79 emergency departments, 76 of them day and night; 71 acute obstetrics.
     */
    private static final int DEPARTMENTS = 79;

    private static final int DAY_AND_NIGHT = 76;
    private static final int OBSTETRICS = 71;

    // Round numbers of our own: which wards the largest hospitals have.
    private static final int INTENSIVE_CARE = 74;
    private static final int CHILDREN = 64;
    private static final int GERIATRICS = 60;
    private static final int NEONATOLOGY = 30;

    private static final OpeningHours DAYTIME =
            OpeningHours.parse("Mo-Su 08:00-23:00", HolidayRule.AS_WEEKLY);

    private final Drawing drawing;

    private HospitalCare(Drawing drawing) {
        this.drawing = drawing;
    }

    static void draw(Territory territory, Drawing drawing) {
        HospitalCare care = new HospitalCare(drawing);
        List<Town> largestFirst =
                territory.sites(DEPARTMENTS).stream().sorted(Town.LARGEST_FIRST).toList();
        for (int rank = 0; rank < largestFirst.size(); rank++) {
            care.hospital(largestFirst.get(rank), rank);
        }
    }

    private void hospital(Town town, int rank) {
        Organisation hospital = drawing.organisation("hospital", "Ziekenhuis");
        Location site = drawing.location(hospital, hospital.name() + ", " + town.name(), town);
        OpeningHours hours = rank < DAY_AND_NIGHT ? OpeningHours.ALWAYS : DAYTIME;
        add(hospital, site, "emergency-department", "SEH", hours);
        ward(hospital, site, "ward-internal", "Interne geneeskunde", true);
        ward(hospital, site, "ward-surgery", "Chirurgie", true);
        ward(hospital, site, "obstetrics-acute", "Geboortecentrum", rank < OBSTETRICS);
        ward(hospital, site, "ward-icu", "Intensive care", rank < INTENSIVE_CARE);
        ward(hospital, site, "ward-children", "Kinderafdeling", rank < CHILDREN);
        ward(hospital, site, "ward-geriatrics", "Klinische geriatrie", rank < GERIATRICS);
        ward(hospital, site, "ward-neonatology", "Neonatologie", rank < NEONATOLOGY);
    }

    private void ward(
            Organisation hospital, Location site, String kind, String name, boolean hasIt) {
        if (hasIt) {
            add(hospital, site, kind, name, OpeningHours.ALWAYS);
        }
    }

    private void add(
            Organisation hospital, Location site, String kind, String name, OpeningHours hours) {
        drawing.service(
                hospital, site, kind, name + " " + hospital.name(), Catchment.EVERYBODY, hours);
    }
}
