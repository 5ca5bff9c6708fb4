package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures, offers, answers and endings in any order: what is free equals a naive recount. */
class RandomDaysTest {

    private static final int HOMES = 3;
    private static final int STEPS = 150;

    private final PlacementsFixture the = new PlacementsFixture();
    private final NaiveRecount recount = new NaiveRecount();
    private final List<CareRequestId> requests = new ArrayList<>();
    private final Map<OfferId, Offer> offers = new HashMap<>();
    private final List<String> day = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void freeNowEqualsANaiveRecountAndNoBedIsTakenTwice(long seed) {
        var random = new Random(seed);
        for (int patient = 0; patient < 6; patient++) {
            requests.add(the.world.seekingPlace(triagist()).id());
        }
        for (int step = 0; step < STEPS; step++) {
            the.clock.advance(Duration.ofSeconds(1 + random.nextInt(90)));
            act(random);
            for (int home = 1; home <= HOMES; home++) {
                assertThat(free(home))
                        .as("home %s after %s", home, day)
                        .isEqualTo(recount.free(home));
            }
        }
        assertThat(the.inconsistencies()).as("after %s", day).isEmpty();
    }

    private void act(Random random) {
        int home = 1 + random.nextInt(HOMES);
        var request = requests.get(random.nextInt(requests.size()));
        switch (random.nextInt(14)) {
            case 0, 1 -> report(home, random.nextInt(5), Duration.ZERO, random.nextBoolean());
            case 2 ->
                    report(
                            home,
                            random.nextInt(5),
                            Duration.ofSeconds(random.nextInt(600)),
                            random.nextBoolean());
            case 3 -> confirm(home);
            case 4, 5, 6 -> offer(request, random);
            case 7, 8 -> openOffer(random).ifPresent(this::accept);
            case 9 -> openOffer(random).ifPresent(this::refuse);
            case 10 -> openOffer(random).ifPresent(this::withdraw);
            case 11 -> expire();
            case 12 -> arrival(request, random.nextBoolean());
            case 13 -> end(request);
            default -> throw new AssertionError();
        }
    }

    private void report(int home, int free, Duration ago, boolean knows) {
        var observed = the.clock.instant().minus(ago);
        var report =
                new CapacityReport(
                        free, null, null, null, observed, FigureSource.FEED, "feed", knows);
        done(the.capacity.report(nurse(home), CommandKey.random(), beds(home), report));
        boolean ignored = recount.reported(home, free, observed, knows);
        day.add("%s %d=%d -%ds".formatted(knows ? "report" : "feed", home, free, ago.toSeconds()));
    }

    private void confirm(int home) {
        var outcome = the.capacity.confirm(nurse(home), CommandKey.random(), beds(home));
        if (outcome instanceof Outcome.Done) {
            recount.confirmed(home, the.clock.instant());
            day.add("confirm " + home);
        }
    }

    private void offer(CareRequestId request, Random random) {
        var asked = IntStream.rangeClosed(1, HOMES).filter(home -> random.nextBoolean()).toArray();
        var outcome =
                the.placements.offer(
                        triagist(),
                        CommandKey.random(),
                        request,
                        PlacementsFixture.beds(asked),
                        Duration.ofMinutes(5));
        if (outcome instanceof Outcome.Done<List<Offer>>(var made)) {
            for (int i = 0; i < asked.length; i++) {
                var offer = made.get(i);
                offers.put(offer.id(), offer);
                assertThat(offer.held())
                        .as("held at home %s after %s", asked[i], day)
                        .isEqualTo(recount.offered(asked[i], offer.id(), offer.madeAt()));
            }
            day.add("offer " + IntStream.of(asked).boxed().toList());
        }
    }

    private Optional<Offer> openOffer(Random random) {
        var open = offers.values().stream().filter(Offer::isOpen).sorted(byAge()).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(open.get(random.nextInt(open.size())));
    }

    private static Comparator<Offer> byAge() {
        return Comparator.comparing(Offer::madeAt)
                .thenComparing(offer -> offer.service().toString());
    }

    private void accept(Offer offer) {
        if (the.accept(offer) instanceof Outcome.Done) {
            recount.accepted(offer.id(), the.clock.instant());
            day.add("accept");
            follow(offer.request());
        }
    }

    private void refuse(Offer offer) {
        if (the.refuse(offer) instanceof Outcome.Done) {
            day.add("refuse");
            follow(offer.request());
        }
    }

    private void withdraw(Offer offer) {
        if (the.withdraw(offer) instanceof Outcome.Done) {
            day.add("withdraw");
            follow(offer.request());
        }
    }

    private void expire() {
        int expired = the.placements.expire(the.clock.instant());
        day.add("expire " + expired);
        requests.forEach(this::follow);
    }

    private void arrival(CareRequestId request, boolean came) {
        if (!(the.now(request).phase() instanceof Phase.AwaitingArrival)) {
            return;
        }
        var receiver = actorAt(request);
        var outcome =
                came
                        ? the.placements.confirmArrival(receiver, CommandKey.random(), request)
                        : the.placements.reportNoShow(
                                receiver, CommandKey.random(), request, "niet gekomen");
        assertThat(done(outcome).id()).isEqualTo(request);
        if (came) {
            offers.values().stream()
                    .filter(o -> o.request().equals(request))
                    .filter(o -> o.state().status() == OfferStatus.ACCEPTED)
                    .forEach(o -> recount.arrived(o.id(), the.clock.instant()));
        }
        day.add(came ? "arrived" : "no-show");
        follow(request);
    }

    private void end(CareRequestId request) {
        var command = new RequestCommand.Withdraw("opgelost");
        var outcome = the.requests.handle(triagist(), CommandKey.random(), request, null, command);
        assertThat(done(outcome).isOpen()).isFalse();
        day.add("end");
        follow(request);
        requests.set(requests.indexOf(request), the.world.seekingPlace(triagist()).id());
    }

    private Actor actorAt(CareRequestId request) {
        var lead = the.now(request).lead();
        return IntStream.rangeClosed(1, HOMES)
                .mapToObj(home -> nurse(home))
                .filter(nurse -> nurse.organisation().equals(lead))
                .findFirst()
                .orElse(triagist());
    }

    /** Looks up what became of the offers, and lets the recount forget those that hold nothing. */
    private void follow(CareRequestId request) {
        for (var offer : List.copyOf(offers.values())) {
            if (offer.request().equals(request)) {
                var now = the.now(offer);
                offers.put(offer.id(), now);
                switch (now.state().status()) {
                    case OFFERED, ACCEPTED -> {}
                    case REFUSED, EXPIRED, WITHDRAWN, FELL_THROUGH -> recount.released(offer.id());
                }
            }
        }
    }

    private OptionalInt free(int home) {
        return switch (the.capacity.find(beds(home))) {
            case Availability.Known known -> OptionalInt.of(known.free());
            case Availability.Stale stale -> OptionalInt.of(stale.free());
            case Availability.Never() -> OptionalInt.empty();
        };
    }
}
