package nl.samenspoed.benchmark.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The order of things: what is counted over few requests first, then all else over many. */
final class Course {

    private static final int WARM_USERS = 8;
    private static final int TASK_HOMES = 5;
    private static final int TASKS_EACH = 20;
    private static final int PLACED_PER_SECOND = 800;

    private final Settings settings;
    private final Product product;
    private final Connection database;
    private final Result result;
    private final Door door;
    private final Stock stock;
    private final Doing doing;
    private final Limits limits;
    private final ClosedLoop loop;

    Course(Settings settings, Product product, Connection database, Result result)
            throws Exception {
        this.settings = settings;
        this.product = product;
        this.database = database;
        this.result = result;
        this.door = new Door(product.port());
        this.stock = new Stock(door, database);
        this.doing = new Doing(door, stock);
        this.limits = new Limits(product, database);
        this.loop = new ClosedLoop(product);
    }

    void run() throws Exception {
        sample();
        workLists();
        stock.fillUpTo(Doing.MOST);
        var copies = stock.copies();
        var open = new Arriving(settings, product, door, stock, doing, result);
        wanted(Row.STORY, () -> story(copies));
        wanted(Row.READ, () -> reads(copies));
        wanted(Row.CREATE, () -> measure(Targets.CREATE, doing.create(), limits.create(true)));
        wanted(
                Row.ORDER,
                () ->
                        measure(
                                "FHIR create ServiceRequest",
                                doing.order(copies),
                                limits.create(false)));
        wanted(Row.TASKS, this::tasks);
        wanted(Row.PLACE, () -> place(Targets.PLACE, 0));
        wanted(Row.SKEWED, () -> place(Targets.SKEWED, 1.1));
        wanted(
                Row.EVENING,
                () -> {
                    open.placements(Targets.PLACE, 0);
                    open.placements(Targets.SKEWED, 1.1);
                });
        wanted(Row.SCREENS, () -> open.screens(Arriving.SCREENS));
        wanted(
                Row.DRY_RUN,
                () -> {
                    Measuring.say("Dry run over %,d past requests", DryRuns.MANY);
                    result.dryRun =
                            new DryRuns(door, doing, stock, database).measure(settings.rounds());
                    Measuring.say("%s", result.dryRun);
                });
        wanted(
                Row.COMPARE,
                () -> {
                    Measuring.say("Three organisations of each region compared in the lab");
                    result.comparing = new Comparing(door).measure(settings.rounds());
                    Measuring.say("%s", result.comparing);
                });
        // Last, for so many patients slow down everything after.
        wanted(Row.PEOPLE, () -> people(open));
        if (!doing.accepted().isEmpty()) {
            result.differences = PlacementCheck.differences(database, doing.accepted());
            result.about.put("placementsAcknowledged", doing.accepted().size());
        }
    }

    private interface Part {
        void run() throws Exception;
    }

    /** One part that fails is said and leaves the others. */
    private void wanted(Row row, Part part) throws InterruptedException {
        if (!settings.rows().contains(row)) {
            return;
        }
        try {
            part.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            result.missing.put(row.name(), String.valueOf(e.getMessage()));
            Measuring.say("%s could not be measured: %s", row, String.valueOf(e.getMessage()));
        }
    }

    /** Places one request and keeps what that wrote: the limits write the same. */
    private void sample() throws Exception {
        var home = stock.homes().getFirst();
        report(List.of(home), List.of(5));
        try (var wire = door.wire()) {
            var desk = door.as(Door.DESK_CLIENT);
            var unused = door.as(home.client());
            var request = stock.prototype(wire, "U3");
            var mark = limits.mark(request);
            doing.accepted().add(doing.place(wire, desk, request, home));
            limits.sample(request, mark);
        }
        var written = new ArrayList<String>();
        limits.written().forEach(row -> written.add(String.join(" ", row)));
        result.about.put("rowsWrittenByLimits", written);
    }

    private void workLists() throws Exception {
        for (var size : List.of(650, 5_000, Doing.MOST)) {
            if (settings.rows().contains(Row.LIST)) {
                stock.fillUpTo(size);
                var region = stock.region();
                wanted(
                        Row.LIST,
                        () ->
                                measure(
                                        "work list, %,d open".formatted(size),
                                        doing.workList(),
                                        limits.reading(Limits.LIST, () -> region)));
            }
        }
    }

    private void story(List<Stock.Copy> copies) throws Exception {
        var chance = new SplittableRandom(11);
        measure(
                "case with its story",
                doing.story(copies),
                limits.reading(Limits.STORY, () -> any(copies, chance).id()));
    }

    private void reads(List<Stock.Copy> copies) throws Exception {
        var chance = new SplittableRandom(12);
        measure(
                "FHIR read Patient",
                doing.readPatient(copies),
                limits.reading(Limits.PATIENT, () -> any(copies, chance).patient()));
        var numbered = copies.stream().filter(copy -> !copy.bsn().isEmpty()).toList();
        measure(
                "FHIR search Patient by identifier",
                doing.findPatient(numbered),
                limits.reading(Limits.BY_NUMBER, () -> any(numbered, chance).bsn()));
    }

    private void people(Arriving open) throws Exception {
        var people = new People(door, database);
        Measuring.say("Entering %,d patients", People.MANY);
        people.fill();
        var chance = new SplittableRandom(14);
        for (var by : People.By.values()) {
            var among = people.choose(by);
            open.people(people, by, among);
            measure(
                    by.workload(),
                    doing.findPeople(people, by, among),
                    limits.readingWith(Limits.PEOPLE, () -> people.parameters(by, chance, among)));
        }
    }

    private static Stock.Copy any(List<Stock.Copy> copies, SplittableRandom chance) {
        synchronized (chance) {
            return Doing.any(copies, chance);
        }
    }

    private void tasks() throws Exception {
        var homes = stock.homes().subList(0, TASK_HOMES);
        doing.stockUp(TASK_HOMES * TASKS_EACH);
        try (var wire = door.wire()) {
            var desk = door.as(Door.DESK_CLIENT);
            for (var home : homes) {
                for (int i = 0; i < TASKS_EACH; i++) {
                    var unused = doing.offer(wire, desk, doing.take(), home);
                }
            }
        }
        var side = doing.tasks(homes);
        var before = limits.entries();
        ClosedLoop.once(side);
        var noted = limits.entries() > before;
        var chance = new SplittableRandom(13);
        measure(
                "FHIR Task worklist",
                side,
                limits.reading(
                        noted ? Limits.TASKS_NOTED : Limits.TASKS,
                        () -> {
                            synchronized (chance) {
                                return homes.get(chance.nextInt(homes.size())).organisation();
                            }
                        }));
    }

    private void place(String name, double exponent) throws Exception {
        var homes = stock.homes();
        for (var home : homes) {
            var unused = door.as(home.client());
        }
        var popularity = Popularity.zipf(homes.size(), exponent);
        var side =
                new Side() {
                    @Override
                    public void prepare() throws SQLException {
                        var free = new ArrayList<Integer>();
                        var expected = (int) settings.cell().toSeconds() * PLACED_PER_SECOND;
                        doing.stockUp(expected);
                        for (int i = 0; i < homes.size(); i++) {
                            free.add((int) (expected * popularity.share(i) * 1.5) + 50);
                        }
                        report(homes, free);
                    }

                    @Override
                    public Operation user(int number) throws Exception {
                        return doing.placing(number, popularity, homes);
                    }
                };
        measure(name, side, limits.place(homes, popularity, settings.cell()));
    }

    /** The homes say how much is free, through the function that the product uses. */
    private void report(List<Stock.Home> homes, List<Integer> free) throws SQLException {
        for (int i = 0; i < homes.size(); i++) {
            UUID service = homes.get(i).service();
            var unused =
                    Sql.list(
                            database,
                            """
                            select capacity.report(?, ?, null, null, null, 'FEED', 'Benchmark Demo', now(), now(), ?,
                                                   'Benchmark Demo', true, '{}')
                            """,
                            service,
                            free.get(i),
                            new UUID(0, 1));
        }
    }

    private void measure(String name, Side productSide, Side limitSide) throws Exception {
        Measuring.say(name);
        ClosedLoop.once(productSide);
        ClosedLoop.once(limitSide);
        var unused = loop.run(productSide, WARM_USERS, settings.warmUp());
        for (var users : settings.users()) {
            var rounds = new ArrayList<Cell.Round>();
            for (int round = 0; round < settings.rounds(); round++) {
                rounds.add(quietRound(productSide, limitSide, users, round));
            }
            var cell = new Cell(name, users, rounds);
            result.cells.add(cell);
            Measuring.say(
                    "  %2d users: %.0f/s beside %.0f/s, p99 %.1f ms, %d errors %s",
                    users,
                    cell.product(Load::rate),
                    cell.limit(Load::rate),
                    cell.product(Load::p99),
                    cell.errors(),
                    rounds.getLast().product().firstError()
                            + rounds.getLast().limit().firstError());
        }
    }

    /** Repeated when others used the machine, and kept as it is when they go on. */
    private Cell.Round quietRound(Side productSide, Side limitSide, int users, int number)
            throws Exception {
        var round = round(productSide, limitSide, users, number);
        for (int again = 0; round.noisy() && again < settings.retries(); again++) {
            round = round(productSide, limitSide, users, number);
        }
        return round;
    }

    /** Odd rounds the other way round, so that neither side always comes first. */
    private Cell.Round round(Side productSide, Side limitSide, int users, int number)
            throws Exception {
        if (number % 2 == 0) {
            var ours = loop.run(productSide, users, settings.cell());
            return new Cell.Round(ours, loop.run(limitSide, users, settings.cell()));
        }
        var limit = loop.run(limitSide, users, settings.cell());
        return new Cell.Round(loop.run(productSide, users, settings.cell()), limit);
    }
}
