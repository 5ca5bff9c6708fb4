package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.placement.PlacementsFixture.nurseOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import org.jspecify.annotations.Nullable;

/**
 * What people and feeds are going to do in one and the same moment, by a seed: as it looks to them
 * beforehand. Figures were observed just before the moment, each at an instant of its own, so that
 * what is right afterwards does not depend on who came first.
 */
final class CrowdedMoment {

    private final PlacementsFixture the;
    private final int homes;
    private final Random random;
    private final List<CareRequestId> requests;
    private final Instant now;
    private final List<Offer> open;
    private int observed;

    /**
     * A command with its key, to be sent to a node.
     *
     * @param accepts the offer that is accepted by it, if it is done
     */
    record Command(
            String what, @Nullable OfferId accepts, Function<PlacementsFixture, String> send) {

        String verb() {
            return what.split(" ", 2)[0];
        }

        @Override
        public String toString() {
            return what;
        }
    }

    CrowdedMoment(PlacementsFixture the, int homes, Random random, List<CareRequestId> requests) {
        this.the = the;
        this.homes = homes;
        this.random = random;
        this.requests = requests;
        this.now = the.clock.instant();
        this.open =
                requests.stream()
                        .flatMap(r -> the.placements.ofRequest(triagist(), r).stream())
                        .filter(Offer::isOpen)
                        .toList();
    }

    List<Command> commands(int many) {
        var commands = new ArrayList<Command>();
        while (commands.size() < many) {
            commands.addAll(next());
        }
        return commands;
    }

    private List<Command> next() {
        int home = 1 + random.nextInt(homes);
        var request = requests.get(random.nextInt(requests.size()));
        return switch (random.nextInt(16)) {
            case 0 -> List.of(report(home, Duration.ZERO));
            case 1 -> List.of(report(home, Duration.ofSeconds(random.nextInt(600))));
            case 2 -> List.of(confirm(home));
            case 3, 4, 5, 6, 7 -> offer(request);
            case 8, 9, 10 -> rivals();
            case 11 -> anOffer(this::refuse);
            case 12 -> anOffer(this::withdraw);
            case 13 -> List.of(expire(), expire());
            case 14 -> arrival(request);
            case 15 -> random.nextInt(3) == 0 ? List.of(end(request)) : anOffer(this::propose);
            default -> throw new AssertionError();
        };
    }

    private Command report(int home, Duration ago) {
        var key = CommandKey.random();
        int free = random.nextInt(5);
        boolean knows = random.nextBoolean();
        var at = now.minus(ago).minusMillis(500).plusNanos(1_000L * ++observed);
        var report =
                new CapacityReport(free, null, null, null, at, FigureSource.FEED, "feed", knows);
        return new Command(
                "report %d=%d -%ds%s"
                        .formatted(home, free, ago.toSeconds(), knows ? "" : " of a feed"),
                null,
                node -> code(node.capacity.report(nurse(home), key, beds(home), report)));
    }

    private Command confirm(int home) {
        var key = CommandKey.random();
        return new Command(
                "confirm " + home,
                null,
                node -> code(node.capacity.confirm(nurse(home), key, beds(home))));
    }

    private List<Command> offer(CareRequestId request) {
        var asked = IntStream.rangeClosed(1, homes).filter(home -> random.nextBoolean()).toArray();
        var key = CommandKey.random();
        var within = Duration.ofMinutes(1 + random.nextInt(5));
        return asked.length == 0
                ? List.of()
                : List.of(
                        new Command(
                                "offer " + IntStream.of(asked).boxed().toList(),
                                null,
                                node ->
                                        code(
                                                node.placements.offer(
                                                        triagist(),
                                                        key,
                                                        request,
                                                        PlacementsFixture.beds(asked),
                                                        within))));
    }

    /** Everybody who was asked for one patient accepts at the same time. */
    private List<Command> rivals() {
        return anOffer(one -> one).stream()
                .flatMap(one -> open.stream().filter(o -> o.request().equals(one.request())))
                .filter(one -> random.nextInt(4) > 0)
                .map(this::accept)
                .toList();
    }

    private <T> List<T> anOffer(Function<Offer, T> command) {
        return open.isEmpty()
                ? List.of()
                : List.of(command.apply(open.get(random.nextInt(open.size()))));
    }

    private Command accept(Offer offer) {
        var key = CommandKey.random();
        var start = offer.proposedStart();
        return start != null && random.nextBoolean()
                ? new Command(
                        "agree",
                        offer.id(),
                        node ->
                                code(
                                        node.placements.acceptStart(
                                                triagist(), key, offer.id(), start)))
                : new Command(
                        "accept",
                        offer.id(),
                        node ->
                                code(
                                        node.placements.accept(
                                                nurseOf(offer), key, offer.id(), null)));
    }

    private Command refuse(Offer offer) {
        var key = CommandKey.random();
        return new Command(
                "refuse",
                null,
                node ->
                        code(
                                node.placements.refuse(
                                        nurseOf(offer),
                                        key,
                                        offer.id(),
                                        null,
                                        RefusalReason.FULL,
                                        null)));
    }

    private Command withdraw(Offer offer) {
        var key = CommandKey.random();
        return new Command(
                "withdraw",
                null,
                node ->
                        code(
                                node.placements.withdraw(
                                        triagist(), key, offer.id(), null, "te ver")));
    }

    private Command propose(Offer offer) {
        var key = CommandKey.random();
        var start = now.plus(Duration.ofHours(12));
        return new Command(
                "propose",
                null,
                node ->
                        code(
                                node.placements.proposeStart(
                                        nurseOf(offer), key, offer.id(), null, start, null)));
    }

    private Command expire() {
        return new Command("expire", null, node -> "expired " + node.placements.expire(now));
    }

    /** One says that the patient is there, and perhaps another that nobody came. */
    private List<Command> arrival(CareRequestId request) {
        if (!(the.now(request).phase() instanceof Phase.AwaitingArrival)) {
            return List.of();
        }
        var nurse = nurse(number(the.now(request).lead()));
        var key = CommandKey.random();
        var other = CommandKey.random();
        var came =
                new Command(
                        "arrived",
                        null,
                        node -> code(node.placements.confirmArrival(nurse, key, request)));
        var not =
                new Command(
                        "no-show",
                        null,
                        node ->
                                code(
                                        node.placements.reportNoShow(
                                                triagist(), other, request, "niet gekomen")));
        return switch (random.nextInt(3)) {
            case 0 -> List.of(came);
            case 1 -> List.of(not);
            default -> List.of(came, not);
        };
    }

    private int number(OrganisationId home) {
        return IntStream.rangeClosed(1, homes)
                .filter(number -> SmallWorld.home(number).equals(home))
                .findFirst()
                .orElseThrow();
    }

    private Command end(CareRequestId request) {
        var key = CommandKey.random();
        var withdraw = new RequestCommand.Withdraw("opgelost");
        return new Command(
                "end",
                null,
                node -> code(node.requests.handle(triagist(), key, request, null, withdraw)));
    }
}
