package nl.samenspoed.app.demo.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import nl.samenspoed.app.network.Organisation;

/** Draws who comes out when it is urgent: out-of-hours GPs, ambulances and mental health crisis. */
final class UrgentCare {

    /** InEen 2022: 52 services with 105 posts, 78% of them open all out-of-hours time. */
    private static final int OUT_OF_HOURS_SERVICES = 52;

    private static final int OUT_OF_HOURS_POSTS = 105;
    private static final double OPEN_ALL_NIGHT = 0.78;

    /** RIVM 2025: ambulance posts open day and night. */
    private static final int AMBULANCE_POSTS = 221;

    /** 2023: 29 regions for mental health crisis with 60 sites, 41 of them day and night. */
    private static final int CRISIS_ORGANISATIONS = 29;

    private static final int CRISIS_SITES = 60;
    private static final int CRISIS_DAY_AND_NIGHT = 41;

    private static final OpeningHours UNTIL_ELEVEN =
            OpeningHours.parse("Mo-Fr 17:00-23:00; Sa-Su 08:00-23:00", HolidayRule.AS_SUNDAY);

    private final Territory territory;
    private final Drawing drawing;

    private UrgentCare(Territory territory, Drawing drawing) {
        this.territory = territory;
        this.drawing = drawing;
    }

    static void draw(Territory territory, Drawing drawing) {
        UrgentCare care = new UrgentCare(territory, drawing);
        care.outOfHours();
        care.ambulances();
        care.mentalHealth();
    }

    private void outOfHours() {
        List<List<Town>> posts = territory.sitesPerArea(OUT_OF_HOURS_POSTS);
        List<List<Town>> seats = territory.sitesPerArea(OUT_OF_HOURS_SERVICES);
        int number = 0;
        for (int area = 0; area < posts.size(); area++) {
            List<Organisation> services = new ArrayList<>();
            seats.get(area).forEach(_ -> services.add(drawing.organisation("hap", "Spoeddienst")));
            for (Town town : posts.get(area)) {
                boolean night = ++number <= Math.round(OPEN_ALL_NIGHT * OUT_OF_HOURS_POSTS);
                Organisation service = services.get(number % services.size());
                post(service, town, night ? OpeningHours.OUT_OF_HOURS : UNTIL_ELEVEN);
            }
        }
    }

    private void post(Organisation service, Town town, OpeningHours hours) {
        String name = "Huisartsenspoedpost " + town.name() + " (" + service.name() + ")";
        Location post = drawing.location(service, name, town);
        drawing.service(
                service, post, "hap-consult", name, territory.ownSubregion(town, 60), hours);
        drawing.service(
                service,
                post,
                "hap-visit",
                "Visites " + name,
                territory.ownSubregion(town, 60),
                hours);
    }

    private void ambulances() {
        Map<String, List<Town>> bySafetyRegion =
                territory.towns().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Town::safetyRegion, TreeMap::new, Collectors.toList()));
        List<List<Town>> regions = List.copyOf(bySafetyRegion.values());
        int[] posts = Spread.shares(regions, UrgentCare::inhabitants, AMBULANCE_POSTS, 4);
        for (int region = 0; region < posts.length; region++) {
            List<Town> towns = regions.get(region);
            ambulanceService(Spread.over(towns, Town::inhabitants, posts[region]), towns);
        }
    }

    private static int inhabitants(List<Town> towns) {
        return towns.stream().mapToInt(Town::inhabitants).sum();
    }

    private void ambulanceService(List<Town> posts, List<Town> towns) {
        Organisation service = drawing.organisation("ambulance", "Ambulancedienst");
        Catchment reach = new Catchment(Set.of(), Duration.ofMinutes(45));
        for (Town town : posts) {
            String name = "Ambulancepost " + town.name() + " (" + service.name() + ")";
            Location post = drawing.location(service, name, town);
            drawing.service(service, post, "ambulance-post", name, reach, OpeningHours.ALWAYS);
        }
        Location office = drawing.location(service, "Planning " + service.name(), posts.getFirst());
        Catchment own = territory.subregionsOf(towns);
        drawing.service(
                service,
                office,
                "ambulance-planned",
                "Besteld vervoer " + service.name(),
                own,
                OpeningHours.parse("Mo-Su 07:00-23:00", HolidayRule.AS_WEEKLY));
    }

    private void mentalHealth() {
        List<Town> sites = territory.sites(CRISIS_SITES);
        List<Organisation> organisations = new ArrayList<>();
        for (int site = 0; site < sites.size(); site++) {
            // Sites follow each other by region, so an organisation keeps to one part of the
            // country.
            if (organisations.size() * sites.size() <= site * CRISIS_ORGANISATIONS) {
                organisations.add(drawing.organisation("mental-health", "Ggz-groep"));
                homeTreatment(organisations.getLast(), sites.get(site));
            }
            boolean night =
                    (site + 1) * CRISIS_DAY_AND_NIGHT / sites.size()
                            > site * CRISIS_DAY_AND_NIGHT / sites.size();
            crisisSite(organisations.getLast(), sites.get(site), night);
        }
    }

    private void crisisSite(Organisation organisation, Town town, boolean night) {
        String name = "Crisisdienst " + town.name() + " (" + organisation.name() + ")";
        Location site = drawing.location(organisation, name, town);
        Catchment region = territory.ownRegion(town);
        drawing.service(
                organisation,
                site,
                "mental-health-assessment",
                name,
                region,
                night ? OpeningHours.ALWAYS : OpeningHours.OFFICE_HOURS);
        if (night) {
            drawing.service(
                    organisation,
                    site,
                    "mental-health-crisis-bed",
                    "Crisisbedden " + town.name() + " (" + organisation.name() + ")",
                    region,
                    OpeningHours.ALWAYS);
        }
    }

    private void homeTreatment(Organisation organisation, Town town) {
        Location office = drawing.location(organisation, organisation.name(), town);
        drawing.service(
                organisation,
                office,
                "mental-health-home-treatment",
                "Intensieve thuisbehandeling (" + organisation.name() + ")",
                territory.ownSubregion(town, 60),
                OpeningHours.parse("Mo-Su 08:00-22:00", HolidayRule.AS_WEEKLY));
    }
}
