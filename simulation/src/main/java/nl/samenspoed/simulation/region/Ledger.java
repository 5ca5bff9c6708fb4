package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.statistics.Count;
import nl.samenspoed.simulation.statistics.Level;
import nl.samenspoed.simulation.statistics.Measures;
import nl.samenspoed.simulation.statistics.Share;

/**
 * What was done for the people of each subregion, wherever it was done, written at the moments at
 * which the whole region writes it, so that all subregions together are the region.
 */
final class Ledger {

    /** What has a price each time. */
    enum Item {
        CONSULT("price.consult"),
        VISIT("price.visit"),
        DOCTOR_VISIT("price.doctor-visit"),
        RIDE("price.ride"),
        PLANNED_RIDE("price.planned-ride"),
        DEPARTMENT("price.department"),
        CRISIS_CONTACT("price.crisis-contact"),
        BIRTH("price.birth");

        final String price;

        Item(String price) {
            this.price = price;
        }
    }

    /** What has a price for each day. */
    enum Stay {
        WARD("price.ward-day"),
        INTENSIVE("price.intensive-day"),
        SHORT_STAY("price.short-day"),
        REHABILITATION("price.rehabilitation-day"),
        NURSING("price.nursing-day"),
        CRISIS_BED("price.crisis-day");

        final String price;

        Stay(String price) {
            this.price = price;
        }

        static Stay of(HomeKind kind) {
            return switch (kind) {
                case SHORT_STAY -> SHORT_STAY;
                case REHABILITATION -> REHABILITATION;
                case NURSING -> NURSING;
                case CRISIS_BED -> CRISIS_BED;
            };
        }
    }

    private static final class Page {

        final List<Count> items = new ArrayList<>();
        final List<Level> stays = new ArrayList<>();
        final Share answeredIn3;
        final Share right;
        final Share responseIn15;
        final Share inOwnSubregion;
        final Level wrongBeds;
        final Count searches;
        final Count searchMillis;
        final Count journeys;
        final Count journeyMillis;

        Page(Measures measures, String subregion) {
            for (var item : Item.values()) {
                items.add(measures.count(name(subregion, item.name())));
            }
            for (var stay : Stay.values()) {
                stays.add(measures.level(name(subregion, stay.name())));
            }
            answeredIn3 = measures.share(name(subregion, ANSWERED_IN_3));
            right = measures.share(name(subregion, RIGHT));
            responseIn15 = measures.share(name(subregion, RESPONSE_IN_15));
            inOwnSubregion = measures.share(name(subregion, IN_OWN_SUBREGION));
            wrongBeds = measures.level(name(subregion, WRONG_BEDS));
            searches = measures.count(name(subregion, SEARCHES));
            searchMillis = measures.count(name(subregion, SEARCH_MILLIS));
            journeys = measures.count(name(subregion, JOURNEYS));
            journeyMillis = measures.count(name(subregion, JOURNEY_MILLIS));
        }
    }

    static final String ANSWERED_IN_3 = "answered within 3 minutes";
    static final String RIGHT = "right first time";
    static final String RESPONSE_IN_15 = "response within 15 minutes";
    static final String IN_OWN_SUBREGION = "placed in own subregion";
    static final String WRONG_BEDS = "wrong beds";
    static final String SEARCHES = "places found";
    static final String SEARCH_MILLIS = "milliseconds of looking for a place";
    static final String JOURNEYS = "journeys";
    static final String JOURNEY_MILLIS = "milliseconds of journeys";

    private final People people;
    private final List<Page> pages = new ArrayList<>();

    Ledger(Measures measures, People people, List<Subregion> subregions) {
        this.people = people;
        subregions.forEach(one -> pages.add(new Page(measures, one.name())));
    }

    /** Under which a measure of a subregion is kept. */
    static String name(String subregion, String measure) {
        return "people of " + subregion + ": " + measure;
    }

    private Page page(int who) {
        return pages.get(people.subregion[who]);
    }

    void add(int who, Item item) {
        page(who).items.get(item.ordinal()).add();
    }

    void change(int who, Stay stay, int by, long now) {
        page(who).stays.get(stay.ordinal()).change(by, now);
    }

    void answered(int who, boolean in3) {
        page(who).answeredIn3.add(in3);
    }

    void decided(int who, boolean right) {
        page(who).right.add(right);
    }

    void responded(int who, boolean in15) {
        page(who).responseIn15.add(in15);
    }

    void found(int who, long millis, boolean inOwnSubregion) {
        var page = page(who);
        page.searches.add();
        page.searchMillis.add(millis);
        page.inOwnSubregion.add(inOwnSubregion);
    }

    void wrongBeds(int who, int by, long now) {
        page(who).wrongBeds.change(by, now);
    }

    void travelled(int who, long millis) {
        var page = page(who);
        page.journeys.add();
        page.journeyMillis.add(millis);
    }
}
