package nl.samenspoed.app.demo.network;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import nl.samenspoed.app.network.Organisation;

/** Draws care homes with short-stay beds and places for rehabilitation. Numbers are our own. */
final class ElderlyCare {

    private static final int HOMES = 700;
    private static final int GROUPS = 160;
    private static final int REHABILITATION_SITES = 210;
    private static final int REHABILITATION_ORGANISATIONS = 70;

    private static final OpeningHours ADMISSIONS =
            OpeningHours.parse("Mo-Su 08:00-20:00", HolidayRule.AS_WEEKLY);

    private final Territory territory;
    private final Drawing drawing;

    private ElderlyCare(Territory territory, Drawing drawing) {
        this.territory = territory;
        this.drawing = drawing;
    }

    static void draw(Territory territory, Drawing drawing) {
        ElderlyCare care = new ElderlyCare(territory, drawing);
        List<List<Town>> homes = territory.sitesPerArea(HOMES);
        List<List<Town>> groups = territory.sitesPerArea(GROUPS);
        List<List<Town>> sites = territory.sitesPerArea(REHABILITATION_SITES);
        List<List<Town>> organisations = territory.sitesPerArea(REHABILITATION_ORGANISATIONS);
        for (int area = 0; area < homes.size(); area++) {
            care.homes(homes.get(area), groups.get(area).size());
            care.rehabilitation(sites.get(area), organisations.get(area).size());
        }
    }

    private void homes(List<Town> towns, int groups) {
        List<Organisation> organisations = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            organisations.add(drawing.organisation("short-stay", "Zorggroep"));
        }
        for (int home = 0; home < towns.size(); home++) {
            home(organisations.get(home % groups), towns.get(home), home == 0);
        }
    }

    /** The first home of a subregion has every kind of short stay. */
    private void home(Organisation group, Town town, boolean first) {
        String name = "Huize " + drawing.words().next("Huize") + ", " + town.name();
        Location home = drawing.location(group, name, town);
        OpeningHours hours = drawing.chance(0.4) ? OpeningHours.ALWAYS : ADMISSIONS;
        boolean low = first || drawing.chance(0.8);
        if (low) {
            add(group, home, "elv-low", "ELV laag " + name, hours);
        }
        if (first || !low || drawing.chance(0.65)) {
            add(group, home, "elv-high", "ELV hoog " + name, hours);
        }
        if (first || drawing.chance(0.28)) {
            add(group, home, "elv-palliative", "ELV palliatief " + name, OpeningHours.ALWAYS);
        }
        if (drawing.chance(0.17)) {
            add(group, home, "wlz-crisis", "Wlz-crisis " + name, OpeningHours.ALWAYS);
        }
        if (drawing.chance(0.11)) {
            add(group, home, "respite", "Logeren " + name, ADMISSIONS);
        }
    }

    private void rehabilitation(List<Town> towns, int number) {
        List<Organisation> organisations = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            organisations.add(drawing.organisation("geriatric-rehabilitation", "Revalidatie"));
        }
        for (int site = 0; site < towns.size(); site++) {
            Organisation organisation = organisations.get(site % number);
            Town town = towns.get(site);
            String name = organisation.name() + ", " + town.name();
            Location location = drawing.location(organisation, name, town);
            drawing.service(
                    organisation,
                    location,
                    "grz",
                    "GRZ " + name,
                    territory.ownRegion(town),
                    OpeningHours.OFFICE_HOURS);
        }
    }

    private void add(
            Organisation group, Location home, String kind, String name, OpeningHours hours) {
        drawing.service(group, home, kind, name, Catchment.EVERYBODY, hours);
    }
}
