package nl.samenspoed.simulation.region;

import static nl.samenspoed.simulation.region.Reading.HOUR;
import static nl.samenspoed.simulation.region.Reading.MINUTE;
import static nl.samenspoed.simulation.region.Reading.count;
import static nl.samenspoed.simulation.region.Reading.mean;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.samenspoed.simulation.Replication;

/**
 * What a run says of the people of each subregion. The cost of a desk is divided over the
 * subregions that it serves by their inhabitants; all other cost is of whom the care was for.
 */
final class Subregional {

    private static final double DAYS_A_WEEK = 7;
    private static final double MILLIS_A_WEEK = 7 * 24 * HOUR;

    private final Region region;
    private final Costs costs;
    private final double weeks;
    private List<Outcome> all = List.of();

    Subregional(Region region, Costs costs, Duration length) {
        this.region = region;
        this.costs = costs;
        weeks = length.toMillis() / MILLIS_A_WEEK;
    }

    void addTo(List<Outcome> outcomes) {
        all = outcomes;
        addMean("answered-3", Ledger.ANSWERED_IN_3);
        addMean("right", Ledger.RIGHT);
        addMean("response-15", Ledger.RESPONSE_IN_15);
        addRatio("search", Ledger.SEARCH_MILLIS, Ledger.SEARCHES, HOUR);
        addMean("own", Ledger.IN_OWN_SUBREGION);
        addMean("wrong-beds", Ledger.WRONG_BEDS);
        addRatio("travel", Ledger.JOURNEY_MILLIS, Ledger.JOURNEYS, MINUTE);
        for (int i = 0; i < region.subregions().size(); i++) {
            int subregion = i;
            add("cost", subregion, run -> cost(run, subregion));
        }
    }

    private void add(String key, int subregion, ToDoubleFunction<Replication> of) {
        all.add(new Outcome("subregion-" + key + ":" + name(subregion), of));
    }

    private String name(int subregion) {
        return region.subregions().get(subregion).name();
    }

    private void addMean(String key, String measure) {
        for (int i = 0; i < region.subregions().size(); i++) {
            var named = Ledger.name(name(i), measure);
            add(key, i, run -> mean(run, named));
        }
    }

    private void addRatio(String key, String sum, String number, double unit) {
        for (int i = 0; i < region.subregions().size(); i++) {
            var sums = Ledger.name(name(i), sum);
            var numbers = Ledger.name(name(i), number);
            add(key, i, run -> count(run, sums) / count(run, numbers) / unit);
        }
    }

    private double cost(Replication run, int subregion) {
        double cost = costs.desk(run) * shareOfDesks(subregion);
        for (var item : Ledger.Item.values()) {
            double times = count(run, Ledger.name(name(subregion), item.name()));
            cost += times / weeks * price(item.price);
        }
        for (var stay : Ledger.Stay.values()) {
            double busy = mean(run, Ledger.name(name(subregion), stay.name()));
            cost += busy * DAYS_A_WEEK * price(stay.price);
        }
        return cost;
    }

    private double price(String key) {
        return region.assumptions().number(key);
    }

    /** Desks weigh by the hours of their rosters at their prices, and each has a site. */
    private double shareOfDesks(int subregion) {
        var organisation = region.organisation();
        var desk = organisation.desks().get(organisation.deskOf(subregion));
        double every = organisation.desks().stream().mapToDouble(costs::weeklyOf).sum();
        double served =
                desk.serves().stream()
                        .mapToDouble(one -> region.subregions().get(one).inhabitants())
                        .sum();
        double inhabitants = region.subregions().get(subregion).inhabitants();
        return costs.weeklyOf(desk) / every * inhabitants / served;
    }
}
