package nl.samenspoed.simulation.region;

import static nl.samenspoed.simulation.region.Reading.count;
import static nl.samenspoed.simulation.region.Reading.mean;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.samenspoed.simulation.Replication;

/** What a week costs each party: what was done and who was there, times prices that are data. */
final class Costs {

    private static final double HOURS_A_WEEK = 168;
    private static final double DAYS_A_WEEK = 7;
    private static final double SHIFTS_A_WEEK = 21;
    private static final double WEEKS_A_YEAR = 365.25 / 7;
    private static final double MILLIS_A_WEEK = 7 * 24 * 3_600_000.0;

    private final Region region;
    private final double weeks;

    Costs(Region region, Duration length) {
        this.region = region;
        weeks = length.toMillis() / MILLIS_A_WEEK;
    }

    private double price(String key) {
        return region.assumptions().number(key);
    }

    void addTo(List<Outcome> all) {
        ToDoubleFunction<Replication> every =
                run ->
                        desk(run)
                                + post(run)
                                + doctor(run)
                                + ambulance(run)
                                + hospitals(run)
                                + care(run)
                                + mental(run);
        all.add(new Outcome("cost-desk", this::desk));
        all.add(new Outcome("cost-post", this::post));
        all.add(new Outcome("cost-doctor", this::doctor));
        all.add(new Outcome("cost-ambulance", this::ambulance));
        all.add(new Outcome("cost-hospital", this::hospitals));
        for (var hospital : region.hospitals()) {
            all.add(new Outcome("cost-hospital:" + hospital.name(), run -> one(run, hospital)));
        }
        all.add(
                new Outcome(
                        "cost-wrong-beds",
                        run -> mean(run, "wrong beds") * DAYS_A_WEEK * price("price.ward-day")));
        all.add(new Outcome("cost-care", this::care));
        all.add(new Outcome("cost-mental", this::mental));
        all.add(new Outcome("cost-all", every));
    }

    private double weekly(Replication run, String measure, String price) {
        return count(run, measure) / weeks * price(price);
    }

    double desk(Replication run) {
        double staff =
                mean(run, "triagists capacity") * price("staff.triagist-hour")
                        + mean(run, "supervising doctors capacity") * price("staff.doctor-hour")
                        + mean(run, "coordinators capacity") * price("staff.coordinator-hour");
        return staff * HOURS_A_WEEK + region.organisation().desks().size() * site();
    }

    /** Of one desk: its site, and the journeys of who are there in person. */
    private double site() {
        double journeys =
                region.organisation().presence().physical()
                        * price("site.disciplines")
                        * SHIFTS_A_WEEK
                        * price("site.travel")
                        * price("staff.coordinator-hour");
        return price("site.year") / WEEKS_A_YEAR + journeys;
    }

    /** What a desk costs by its rosters, in a week without holidays. */
    double weeklyOf(Desk desk) {
        return desk.triagists().weeklyHours() * price("staff.triagist-hour")
                + desk.doctors().weeklyHours() * price("staff.doctor-hour")
                + desk.coordinators().weeklyHours() * price("staff.coordinator-hour")
                + site();
    }

    private double post(Replication run) {
        return weekly(run, "consults", "price.consult") + weekly(run, "visits", "price.visit");
    }

    private double doctor(Replication run) {
        return weekly(run, "doctor visits", "price.doctor-visit");
    }

    private double ambulance(Replication run) {
        return weekly(run, "rides", "price.ride")
                + weekly(run, "planned rides", "price.planned-ride");
    }

    private double hospitals(Replication run) {
        return region.hospitals().stream().mapToDouble(hospital -> one(run, hospital)).sum();
    }

    private double one(Replication run, Hospital hospital) {
        var name = hospital.name();
        double births =
                hospital.rooms() > 0
                        ? weekly(run, "birth rooms " + name + " wait", "price.birth")
                        : 0;
        return weekly(run, "bays " + name + " wait", "price.department")
                + days(run, "beds " + name + " busy", "price.ward-day")
                + days(run, "intensive " + name + " busy", "price.intensive-day")
                + births;
    }

    private double days(Replication run, String level, String price) {
        return mean(run, level) * DAYS_A_WEEK * price(price);
    }

    private double care(Replication run) {
        return days(run, "taken short-stay", "price.short-day")
                + days(run, "taken rehabilitation", "price.rehabilitation-day")
                + days(run, "taken home-nursing", "price.nursing-day");
    }

    private double mental(Replication run) {
        return weekly(run, "crisis wait", "price.crisis-contact")
                + days(run, "taken crisis-bed", "price.crisis-day");
    }
}
