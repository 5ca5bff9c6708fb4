package nl.samenspoed.app.demo.network;

import java.util.List;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.Region;

/** Draws who coordinates, pays and supervises. */
final class Offices {

    /** There are at most ten dispatch centres. */
    private static final int DISPATCH_CENTRES = 10;

    private static final int INSURERS = 4;

    private final Drawing drawing;

    private Offices(Drawing drawing) {
        this.drawing = drawing;
    }

    static void draw(Territory territory, Drawing drawing) {
        Offices offices = new Offices(drawing);
        territory.regions().forEach(offices::regionalOffice);
        List<Town> towns = territory.towns();
        for (List<Town> district : Clusters.of(towns, DISPATCH_CENTRES)) {
            offices.dispatchCentre(territory, district);
        }
        List<Town> largest =
                towns.stream().sorted(Town.LARGEST_FIRST).limit(INSURERS + 1L).toList();
        largest.subList(0, INSURERS).forEach(offices::insurer);
        offices.supervisor(largest.getLast());
    }

    private void regionalOffice(Region region, List<Area> areas) {
        Town town =
                areas.stream()
                        .flatMap(area -> area.towns().stream())
                        .min(Town.LARGEST_FIRST)
                        .orElseThrow();
        Organisation office =
                drawing.organisation(
                        "coordination", "Zorgcoördinatie " + region.name() + " (demo)", true);
        single(
                office,
                "coordination-desk",
                town,
                new Catchment(Area.ids(areas), null),
                OpeningHours.ALWAYS);
    }

    private void dispatchCentre(Territory territory, List<Town> district) {
        Town town = district.stream().min(Town.LARGEST_FIRST).orElseThrow();
        String name = "Meldkamer " + drawing.words().next("Meldkamer");
        single(
                drawing.organisation("dispatch", name, false),
                "dispatch-112",
                town,
                territory.subregionsOf(district),
                OpeningHours.ALWAYS);
    }

    private void insurer(Town town) {
        String name = "Zorgverzekering " + drawing.words().next("Zorgverzekering");
        single(
                drawing.organisation("insurer", name, false),
                "insurer-mediation",
                town,
                Catchment.EVERYBODY,
                OpeningHours.parse("Mo-Fr 08:00-18:00", HolidayRule.CLOSED));
    }

    private void supervisor(Town town) {
        String name = "Toezicht " + drawing.words().next("Toezicht");
        single(
                drawing.organisation("supervisor", name, false),
                "supervision",
                town,
                Catchment.EVERYBODY,
                OpeningHours.OFFICE_HOURS);
    }

    private void single(
            Organisation organisation,
            String kind,
            Town town,
            Catchment catchment,
            OpeningHours hours) {
        Location location = drawing.location(organisation, organisation.name(), town);
        drawing.service(organisation, location, kind, organisation.name(), catchment, hours);
    }
}
