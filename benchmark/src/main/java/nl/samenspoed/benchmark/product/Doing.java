package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What users do with the product: over FHIR as machine clients, on pages as a coordinator. */
final class Doing {

    /** Open requests while all but the shorter work lists is measured. */
    static final int MOST = 50_000;

    private static final int MORE = 10_000;

    private static final Pattern TASK = Pattern.compile("Task/([0-9a-f-]{36})");

    private final Door door;
    private final Stock stock;
    private final AtomicLong named = new AtomicLong();
    private final AtomicInteger nextToPlace = new AtomicInteger();
    private volatile List<Stock.Copy> toPlace = List.of();

    /** Offers of which the acceptance was acknowledged. */
    private final Queue<UUID> accepted = new ConcurrentLinkedQueue<>();

    Doing(Door door, Stock stock) {
        this.door = door;
        this.stock = stock;
    }

    /** Whatever the user does, on a connection of its own. */
    private interface Step {
        void on(Wire wire, SplittableRandom chance) throws Exception;
    }

    private Operation again(int user, Step step) throws IOException {
        var wire = door.wire();
        var chance = new SplittableRandom(1000 + user);
        return new Operation() {
            @Override
            public void run() throws Exception {
                step.on(wire, chance);
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    Queue<UUID> accepted() {
        return accepted;
    }

    Side create() throws IOException {
        var as = door.as(Door.DESK_CLIENT);
        return user ->
                again(
                        user,
                        (wire, chance) ->
                                wire.post(
                                                "/fhir",
                                                as,
                                                Door.opening(
                                                        "Nieuw" + named.incrementAndGet(),
                                                        "1950-06-07",
                                                        stock.municipality(),
                                                        "Valt vaker, kan niet alleen blijven"))
                                        .expect(200));
    }

    Side order(List<Stock.Copy> copies) throws IOException {
        var as = door.as(Door.DESK_CLIENT);
        return user ->
                again(
                        user,
                        (wire, chance) ->
                                wire.post(
                                                "/fhir/ServiceRequest",
                                                as,
                                                Door.order(
                                                        "Patient/" + any(copies, chance).patient(),
                                                        stock.municipality(),
                                                        "Valt vaker, kan niet alleen blijven"))
                                        .expect(201));
    }

    Side readPatient(List<Stock.Copy> copies) throws IOException {
        var as = door.as(Door.DESK_CLIENT);
        return user ->
                again(
                        user,
                        (wire, chance) ->
                                wire.get("/fhir/Patient/" + any(copies, chance).patient(), as)
                                        .expect(200));
    }

    Side findPatient(List<Stock.Copy> numbered) throws IOException {
        var as = door.as(Door.DESK_CLIENT);
        return user ->
                again(
                        user,
                        (wire, chance) -> {
                            var sought = any(numbered, chance);
                            var found =
                                    wire.get(
                                                    "/fhir/Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn%7C"
                                                            + sought.bsn(),
                                                    as)
                                            .expect(200);
                            must(found, sought.patient().toString());
                        });
    }

    Side findPeople(People people, People.By by, List<People.Sought> among) throws IOException {
        return user ->
                again(
                        user,
                        (wire, chance) ->
                                find(wire, people, by, among.get(chance.nextInt(among.size()))));
    }

    /** Looks for somebody, who must be among those found. */
    void find(Wire wire, People people, People.By by, People.Sought sought) throws Exception {
        var found = wire.get(people.address(by, sought), door.as(Door.DESK_CLIENT)).expect(200);
        must(found, sought.id().toString());
    }

    Side tasks(List<Stock.Home> homes) {
        return user ->
                again(
                        user,
                        (wire, chance) -> {
                            var home = homes.get(chance.nextInt(homes.size()));
                            var found =
                                    wire.get(
                                                    "/fhir/Task?status=requested&_count=20&owner=Organization/"
                                                            + home.organisation(),
                                                    door.as(home.client()))
                                            .expect(200);
                            must(found, "\"Task\"");
                        });
    }

    Side workList() {
        return user -> {
            var as = door.asCoordinator(user);
            return again(
                    user,
                    (wire, chance) ->
                            must(wire.get("/requests?list=SCOPE", as).expect(200), "/requests/"));
        };
    }

    Side story(List<Stock.Copy> copies) {
        return user -> {
            var as = door.asCoordinator(user);
            return again(
                    user,
                    (wire, chance) -> {
                        var copy = any(copies, chance);
                        must(wire.get("/requests/" + copy.id(), as).expect(200), "" + copy.id());
                    });
        };
    }

    /** Sees to it that there are at least so many requests that still seek a place. */
    void stockUp(int requests) throws SQLException {
        if (toPlace.size() - nextToPlace.get() < requests) {
            stock.fillUpTo(Math.max(MOST, nextToPlace.get() + requests + MORE));
            toPlace = stock.copies();
        }
    }

    /** A search, an offer and its acceptance by the home: three calls, one after the other. */
    Operation placing(int user, Popularity popularity, List<Stock.Home> homes) throws IOException {
        var desk = door.as(Door.DESK_CLIENT);
        return again(
                user,
                (wire, chance) -> {
                    var home = homes.get(popularity.draw(chance));
                    accepted.add(place(wire, desk, take(), home));
                });
    }

    UUID place(Wire wire, String desk, UUID request, Stock.Home home) throws IOException {
        search(wire, desk, request);
        return offerAndAccept(wire, desk, request, home);
    }

    void search(Wire wire, String desk, UUID request) throws IOException {
        must(
                wire.post(
                                "/fhir/ServiceRequest/" + request + "/$find-places",
                                desk,
                                "{\"resourceType\": \"Parameters\"}")
                        .expect(200),
                "Parameters");
    }

    UUID offerAndAccept(Wire wire, String desk, UUID request, Stock.Home home) throws IOException {
        var task = offer(wire, desk, request, home);
        var answered =
                wire.send(
                                "PUT",
                                "/fhir/Task/" + task,
                                door.as(home.client()) + "If-Match: W/\"1\"\r\n",
                                Door.acceptance(task))
                        .expect(200);
        must(answered, "\"accepted\"");
        return UUID.fromString(task);
    }

    String offer(Wire wire, String desk, UUID request, Stock.Home home) throws IOException {
        var offered =
                wire.post(
                                "/fhir/Task",
                                desk,
                                Door.offer(
                                        request.toString(),
                                        home.service().toString(),
                                        Stock.answerBy()))
                        .expect(201);
        return Door.find(TASK, offered.header("location"));
    }

    /** The next request that seeks a place and is used for nothing else. */
    UUID take() throws IOException {
        var next = nextToPlace.getAndIncrement();
        if (next >= toPlace.size()) {
            throw new IOException("all requests are placed");
        }
        return toPlace.get(next).id();
    }

    static Stock.Copy any(List<Stock.Copy> copies, SplittableRandom chance) {
        return copies.get(chance.nextInt(copies.size()));
    }

    private static void must(Wire.Answer answer, String hold) throws IOException {
        if (!answer.body().contains(hold)) {
            throw new IOException("the answer does not hold [" + hold + "]");
        }
    }
}
