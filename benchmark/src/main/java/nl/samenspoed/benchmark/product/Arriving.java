package nl.samenspoed.benchmark.product;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * What is measured while work comes at a rate of its own: how soon a figure is on the screens, and
 * how long a search, an offer and an acceptance take on an evening that is ten times the busiest
 * hour of the country; and how long it takes to find a patient when fifty times as many are looked
 * for.
 */
final class Arriving {

    static final String LIVE = "%d screens, %d figures/s";
    static final String SEEN = "made until on the screen";
    static final String SEARCH = "search";
    static final String TAKE = "offer and acceptance";

    /** Ten times the national peak of performance: 1.2 requests a second. */
    static final double PLACEMENTS = 12;

    /** Every request of fifty times the national peak looks for its patient once. */
    static final double SEARCHES = 60;

    static final int SCREENS = 1_000;
    static final int FIGURES = 200;
    private static final int SESSIONS = 16;
    private static final int WORKERS = 16;
    private static final int LEAST_SECONDS = 10;

    private final Settings settings;
    private final Product product;
    private final Door door;
    private final Stock stock;
    private final Doing doing;
    private final Result result;

    Arriving(
            Settings settings,
            Product product,
            Door door,
            Stock stock,
            Doing doing,
            Result result) {
        this.settings = settings;
        this.product = product;
        this.door = door;
        this.stock = stock;
        this.doing = doing;
        this.result = result;
    }

    static String live(int screens) {
        return LIVE.formatted(screens, FIGURES);
    }

    private Duration time() {
        return Duration.ofSeconds(
                Math.max(LEAST_SECONDS, settings.cell().toSeconds() * settings.rounds()));
    }

    /**
     * Figures come from homes all over the country; all screens follow one region, and are told of
     * what is reported there.
     */
    void screens(int number) throws Exception {
        Measuring.say(live(number));
        var made = new ConcurrentHashMap<UUID, Integer>();
        var resident = Machine.resident(product.pid());
        try (var screens = LiveScreens.open(door, product.port(), number, SESSIONS)) {
            // The first changes meet a program that never did this; they are not counted.
            report(settings.warmUp(), made);
            screens.forget();
            var outcome = report(time(), made);
            var differences = screens.differences(made);
            add(live(number), SEEN, screens.micros(), outcome);
            outcome.parts()
                    .all()
                    .forEach(
                            (part, micros) ->
                                    add(live(number), "figure sent, " + part, micros, outcome));
            result.about.put(
                    live(number) + ", figures of their region",
                    made.values().stream().mapToInt(Integer::intValue).sum());
            result.about.put(live(number) + ", bytes sent to them", screens.bytes());
            result.about.put(
                    live(number) + ", resident bytes of the program for each",
                    (Machine.resident(product.pid()) - resident) / number);
            differences.forEach((what, count) -> result.follows.merge(what, count, Long::sum));
        }
    }

    private OpenLoop.Outcome report(Duration time, Map<UUID, Integer> made) throws Exception {
        var homes = stock.homes();
        for (var home : homes) {
            var unused = door.as(home.client());
        }
        var next = new AtomicInteger();
        return OpenLoop.run(
                product,
                door,
                FIGURES,
                WORKERS,
                time,
                (wire, parts) -> {
                    var number = next.getAndIncrement();
                    var home = homes.get(number % homes.size());
                    wire.post(
                                    "/fhir/MeasureReport",
                                    door.as(home.client()),
                                    Door.figure(home.service(), number % 7))
                            .expect(201);
                    if (home.near()) {
                        made.merge(home.service(), 1, Integer::sum);
                    }
                });
    }

    /** Searching, offering and accepting, the n-th home asked 1/n to the power so often. */
    void placements(String name, double exponent) throws Exception {
        var homes = stock.homes();
        for (var home : homes) {
            var unused = door.as(home.client());
        }
        var popularity = Popularity.zipf(homes.size(), exponent);
        var workload = String.format(Locale.ROOT, "%s, %.0f requests/s", name, PLACEMENTS);
        Measuring.say(workload);
        doing.stockUp(
                (int) ((time().toSeconds() + settings.warmUp().toSeconds()) * PLACEMENTS * 1.5));
        var desk = door.as(Door.DESK_CLIENT);
        var unused = placing(settings.warmUp(), popularity, homes, desk);
        var outcome = placing(time(), popularity, homes, desk);
        outcome.parts().all().forEach((part, micros) -> add(workload, part, micros, outcome));
    }

    private OpenLoop.Outcome placing(
            Duration time, Popularity popularity, List<Stock.Home> homes, String desk)
            throws Exception {
        var chance = new SplittableRandom(22);
        return OpenLoop.run(
                product,
                door,
                PLACEMENTS,
                WORKERS,
                time,
                (wire, parts) -> {
                    var home = draw(popularity, homes, chance);
                    var request = doing.take();
                    var begin = System.nanoTime();
                    doing.search(wire, desk, request);
                    parts.note(SEARCH, begin);
                    begin = System.nanoTime();
                    doing.accepted().add(doing.offerAndAccept(wire, desk, request, home));
                    parts.note(TAKE, begin);
                });
    }

    static String searches(People.By by) {
        return String.format(Locale.ROOT, "%s, %.0f requests/s", by.workload(), SEARCHES);
    }

    /** Looks for somebody else among these each time. */
    void people(People people, People.By by, List<People.Sought> among) throws Exception {
        Measuring.say(searches(by));
        var unused = searching(settings.warmUp(), people, by, among);
        var outcome = searching(time(), people, by, among);
        outcome.parts().all().forEach((part, micros) -> add(searches(by), part, micros, outcome));
    }

    private OpenLoop.Outcome searching(
            Duration time, People people, People.By by, List<People.Sought> among)
            throws Exception {
        var next = new AtomicInteger();
        return OpenLoop.run(
                product,
                door,
                SEARCHES,
                WORKERS,
                time,
                (wire, parts) ->
                        doing.find(
                                wire,
                                people,
                                by,
                                among.get(next.getAndIncrement() % among.size())));
    }

    private static Stock.Home draw(
            Popularity popularity, List<Stock.Home> homes, SplittableRandom chance) {
        synchronized (chance) {
            return homes.get(popularity.draw(chance));
        }
    }

    private void add(String workload, String part, Histogram micros, OpenLoop.Outcome outcome) {
        var latency =
                Latency.of(
                        workload,
                        part,
                        micros,
                        outcome.seconds(),
                        outcome.use(),
                        outcome.errors(),
                        outcome.firstError());
        result.latencies.add(latency);
        Measuring.say("%s", latency.line());
    }
}
