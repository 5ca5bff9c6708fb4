package nl.samenspoed.app.demo.network;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import nl.samenspoed.app.network.Organisation;

/** Draws care around the corner: home nursing, midwives, social teams and GPs. */
final class NearbyCare {

    // Numbers of our own.
    private static final int NURSING_TEAMS = 1_150;
    private static final int ACUTE_NURSING_TEAMS = 290;
    private static final int NURSING_ORGANISATIONS = 165;
    private static final int MIDWIVES = 500;

    private static final OpeningHours NURSING_HOURS =
            OpeningHours.parse("Mo-Su 07:00-23:00", HolidayRule.AS_WEEKLY);

    private final Territory territory;
    private final Drawing drawing;

    private NearbyCare(Territory territory, Drawing drawing) {
        this.territory = territory;
        this.drawing = drawing;
    }

    /**
     * Draws GP practices last.
     *
     * @param services how many services of all kinds there are to be in the end
     */
    static void draw(Territory territory, Drawing drawing, int services) {
        NearbyCare care = new NearbyCare(territory, drawing);
        care.nursing();
        care.midwives();
        territory.towns().forEach(care::socialTeam);
        territory.sites(services - drawing.services()).forEach(care::practice);
    }

    private void nursing() {
        List<List<Town>> teams = territory.sitesPerArea(NURSING_TEAMS);
        List<List<Town>> acute = territory.sitesPerArea(ACUTE_NURSING_TEAMS);
        List<List<Town>> seats = territory.sitesPerArea(NURSING_ORGANISATIONS);
        for (int area = 0; area < teams.size(); area++) {
            List<Organisation> organisations = new ArrayList<>();
            seats.get(area)
                    .forEach(
                            _ ->
                                    organisations.add(
                                            drawing.organisation("home-nursing", "Thuiszorg")));
            teams(organisations, teams.get(area), "home-nursing", "Wijkteam", NURSING_HOURS);
            teams(
                    organisations,
                    acute.get(area),
                    "home-nursing-acute",
                    "Acuut team",
                    OpeningHours.ALWAYS);
        }
    }

    private void teams(
            List<Organisation> organisations,
            List<Town> towns,
            String kind,
            String sort,
            OpeningHours hours) {
        for (int team = 0; team < towns.size(); team++) {
            Organisation organisation = organisations.get(team % organisations.size());
            Town town = towns.get(team);
            String name = sort + " " + town.name() + " (" + organisation.name() + ")";
            Location base = drawing.location(organisation, name, town);
            drawing.service(
                    organisation, base, kind, name, territory.ownSubregion(town, 30), hours);
        }
    }

    private void midwives() {
        for (Town town : territory.sites(MIDWIVES)) {
            single(
                    "midwifery",
                    "Verloskundigen",
                    "midwife-practice",
                    town,
                    30,
                    OpeningHours.ALWAYS);
        }
    }

    private void socialTeam(Town town) {
        OpeningHours hours = drawing.chance(0.3) ? OpeningHours.ALWAYS : OpeningHours.OFFICE_HOURS;
        single("social-domain", "Sociaal team", "social-crisis", town, 45, hours);
    }

    private void practice(Town town) {
        single("gp", "Huisartsenpraktijk", "gp-practice", town, 20, OpeningHours.OFFICE_HOURS);
    }

    /** A partner with one location and one service. */
    private void single(
            String sector, String sort, String kind, Town town, int minutes, OpeningHours hours) {
        Organisation organisation = drawing.organisation(sector, sort);
        String name = organisation.name() + ", " + town.name();
        Location location = drawing.location(organisation, name, town);
        drawing.service(
                organisation, location, kind, name, territory.ownSubregion(town, minutes), hours);
    }
}
