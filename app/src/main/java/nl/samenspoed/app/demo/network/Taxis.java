package nl.samenspoed.app.demo.network;

import java.util.List;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import nl.samenspoed.app.network.Organisation;

/** Draws who drives patients sitting: companies with wheelchair taxis. */
final class Taxis {

    /** A number of our own: two or three in every subregion. */
    static final int COMPANIES = 90;

    private static final int REACH_MINUTES = 45;

    private static final OpeningHours UNTIL_MIDNIGHT =
            OpeningHours.parse("Mo-Su 06:00-24:00", HolidayRule.AS_WEEKLY);

    private Taxis() {}

    static void draw(Territory territory, Drawing drawing) {
        for (List<Town> seats : territory.sitesPerArea(COMPANIES)) {
            for (int number = 0; number < seats.size(); number++) {
                // At night there is one in every subregion.
                company(
                        territory,
                        drawing,
                        seats.get(number),
                        number == 0 ? OpeningHours.ALWAYS : UNTIL_MIDNIGHT);
            }
        }
    }

    private static void company(
            Territory territory, Drawing drawing, Town town, OpeningHours hours) {
        Organisation company =
                drawing.organisation(
                        "patient-transport", "Taxi " + drawing.words().next("Taxi"), false);
        String name = "Rolstoeltaxi " + town.name() + " (" + company.name() + ")";
        Location base = drawing.location(company, name, town);
        drawing.service(
                company,
                base,
                "wheelchair-taxi",
                name,
                territory.ownSubregion(town, REACH_MINUTES),
                hours);
    }
}
