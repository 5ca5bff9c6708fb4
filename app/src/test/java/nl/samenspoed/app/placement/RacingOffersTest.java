package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody at the same instant. */
class RacingOffersTest {

    private static final int[] HOMES = IntStream.rangeClosed(1, 8).toArray();
    private static final int SIDE_BY_SIDE = 8;

    private final PlacementsFixture the = new PlacementsFixture();

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void fiftyPatientsOfferedToEightHomesThatAllAcceptAreEachPlacedOnce() throws Exception {
        everyHomeAcceptsEveryPatient(50, 200);
    }

    @Test
    @Tag("slow")
    void thousandPatientsOfferedToEightHomesThatAllAcceptAreEachPlacedOnce() throws Exception {
        everyHomeAcceptsEveryPatient(1_000, 2_000);
    }

    @Test
    void noBedIsTakenTwiceWhereThereAreTooFew() throws Exception {
        everyHomeAcceptsEveryPatient(30, 4);
    }

    private void everyHomeAcceptsEveryPatient(int patients, int beds) throws Exception {
        for (int home : HOMES) {
            the.reportFree(home, beds);
        }
        var offers = inTurns(seeking(patients), request -> the.offer(request, HOMES));

        var outcomes = new ArrayList<String>();
        for (int from = 0; from < patients; from += SIDE_BY_SIDE) {
            var some = offers.subList(from, Math.min(patients, from + SIDE_BY_SIDE));
            outcomes.addAll(
                    atOnce(
                            some.stream()
                                    .flatMap(List::stream)
                                    .<Callable<String>>map(o -> () -> code(the.accept(o)))
                                    .toList()));
        }

        assertThat(counted(outcomes))
                .isEqualTo(
                        Map.of(
                                "done",
                                (long) patients,
                                "placement.given-to-another",
                                7L * patients));
        int free = IntStream.of(HOMES).map(the::free).sum();
        assertThat(free).isGreaterThanOrEqualTo(8 * beds - patients);
        if (beds >= patients) {
            assertThat(free).isEqualTo(8 * beds - patients);
        }
    }

    @Test
    void eightColleaguesWhoAcceptAtOnceAreTheirOwnOnlyRival() throws Exception {
        the.reportFree(1, 1);
        var offer = the.offer(seeking(1).getFirst(), 1).getFirst();

        var outcomes =
                atOnce(Collections.<Callable<String>>nCopies(8, () -> code(the.accept(offer))));
        assertThat(counted(outcomes))
                .isEqualTo(Map.of("done", 1L, "placement.already-accepted", 7L));
    }

    @Test
    void sameCommandSentEightTimesAtOnceIsDoneOnceAndAnsweredEightTimes() throws Exception {
        the.reportFree(1, 3);
        var request = seeking(1).getFirst();
        var offering = CommandKey.random();
        var made =
                atOnce(
                        Collections.<Callable<Outcome<List<Offer>>>>nCopies(
                                8,
                                () ->
                                        the.placements.offer(
                                                triagist(),
                                                offering,
                                                request,
                                                PlacementsFixture.beds(1),
                                                null)));
        assertThat(made).allSatisfy(outcome -> assertThat(code(outcome)).isEqualTo("done"));
        assertThat(the.free(1)).isEqualTo(2);

        var offer = the.placements.inbox(nurse(1)).open().getFirst();
        var accepting = CommandKey.random();
        var answered =
                atOnce(
                        Collections.<Callable<Outcome<Offer>>>nCopies(
                                8,
                                () ->
                                        the.placements.accept(
                                                nurse(1), accepting, offer.id(), null)));
        assertThat(answered).allSatisfy(outcome -> assertThat(code(outcome)).isEqualTo("done"));
        assertThat(answered.stream().distinct()).hasSize(1);
    }

    @Test
    void acceptanceAgainstTheClockIsWonByOneOfThem() throws Exception {
        the.reportFree(1, 20);
        var offers = inTurns(seeking(20), request -> the.offer(request, 1).getFirst());
        var late = offers.getFirst().answerBy().plusSeconds(60);

        var commands = new ArrayList<Callable<String>>();
        commands.add(() -> "expired " + the.placements.expire(late));
        commands.add(() -> "expired " + the.placements.expire(late));
        offers.forEach(offer -> commands.add(() -> code(the.accept(offer))));
        var outcomes = counted(atOnce(commands));

        long accepted = outcomes.getOrDefault("done", 0L);
        assertThat(accepted + outcomes.getOrDefault("placement.expired", 0L)).isEqualTo(20);
        assertThat(the.free(1)).isEqualTo(20 - (int) accepted);
    }

    @Test
    void acceptanceAgainstWithdrawalIsWonByOneOfThem() throws Exception {
        the.reportFree(1, 20);
        var offers = inTurns(seeking(20), request -> the.offer(request, 1).getFirst());

        var commands = new ArrayList<Callable<String>>();
        for (int i = 0; i < offers.size(); i++) {
            var offer = offers.get(i);
            commands.add(() -> code(the.accept(offer)));
            commands.add(
                    i % 2 == 0
                            ? () -> "withdraw " + code(the.withdraw(offer))
                            : () -> "end " + code(end(offer.request())));
        }
        var outcomes = counted(atOnce(commands));

        assertThat(outcomes.keySet())
                .isSubsetOf(
                        "done",
                        "placement.withdrawn",
                        "placement.request-ended",
                        "placement.fell-through",
                        "withdraw done",
                        "withdraw placement.already-accepted",
                        "end done");
        assertThat(outcomes.getOrDefault("done", 0L))
                .isEqualTo(
                        20
                                - outcomes.getOrDefault("placement.withdrawn", 0L)
                                - outcomes.getOrDefault("placement.request-ended", 0L));
    }

    @Test
    void questionsAgainstAcceptanceAndTheClockAreHeardOnlyWhileTheOfferIsOpen() throws Exception {
        the.reportFree(1, 20);
        var offers = inTurns(seeking(20), request -> the.offer(request, 1).getFirst());
        var late = offers.getFirst().answerBy().plusSeconds(60);

        var commands = new ArrayList<Callable<String>>();
        commands.add(() -> "expired " + the.placements.expire(late));
        for (var offer : offers) {
            commands.add(() -> "accept " + code(the.accept(offer)));
            commands.add(() -> "ask " + code(ask(offer)));
        }
        var outcomes = counted(atOnce(commands));

        long asked = outcomes.getOrDefault("ask done", 0L);
        assertThat(
                        asked
                                + outcomes.getOrDefault("ask placement.already-accepted", 0L)
                                + outcomes.getOrDefault("ask placement.expired", 0L))
                .isEqualTo(20);
        assertThat(offers.stream().mapToInt(offer -> the.now(offer).talk().size()).sum())
                .isEqualTo((int) asked);
    }

    @Test
    void agreementAgainstAnotherHomeTheDeskAndTheClockHasOneWinnerAndTheRestIsTold()
            throws Exception {
        the.reportFree(1, 20);
        the.reportFree(2, 20);
        var offers = inTurns(seeking(20), request -> the.offer(request, 1, 2));
        var start = the.clock.instant().plusSeconds(36_000);
        inTurns(offers, two -> code(propose(two.getFirst(), start)));
        var late = offers.getFirst().getFirst().answerBy().plusSeconds(60);

        var commands = new ArrayList<Callable<String>>();
        for (int i = 0; i < offers.size(); i++) {
            var first = offers.get(i).getFirst();
            var second = offers.get(i).getLast();
            commands.add(() -> code(agree(first, start)));
            commands.add(() -> code(the.accept(first)));
            commands.add(() -> code(the.accept(second)));
            if (i % 2 == 0) {
                commands.add(() -> "withdraw " + code(the.withdraw(first)));
            }
        }
        commands.add(() -> "expired " + the.placements.expire(late));
        var outcomes = counted(atOnce(commands));

        assertThat(outcomes.keySet().stream().filter(o -> !o.startsWith("withdraw ")).toList())
                .filteredOn(o -> !o.startsWith("expired "))
                .isSubsetOf(
                        "done",
                        "placement.given-to-another",
                        "placement.already-accepted",
                        "placement.withdrawn",
                        "placement.expired");
        long winners =
                offers.stream()
                        .flatMap(List::stream)
                        .filter(o -> the.now(o).state() instanceof OfferState.Accepted)
                        .count();
        assertThat(winners).isEqualTo(outcomes.getOrDefault("done", 0L)).isLessThanOrEqualTo(20);
        assertThat(the.free(1) + the.free(2)).isEqualTo(40 - (int) winners);
    }

    private Outcome<Offer> propose(Offer offer, Instant start) {
        return the.placements.proposeStart(
                nurse(1), CommandKey.random(), offer.id(), null, start, null);
    }

    private Outcome<Offer> agree(Offer offer, Instant start) {
        return the.placements.acceptStart(triagist(), CommandKey.random(), offer.id(), start);
    }

    private Outcome<Offer> ask(Offer offer) {
        return the.placements.ask(
                nurse(1), CommandKey.random(), offer.id(), null, "Is er een tillift nodig?");
    }

    @Test
    void figuresThatComeInMeanwhileLoseNoClaim() throws Exception {
        the.reportFree(1, 5);
        var requests = seeking(20);
        var commands = new ArrayList<Callable<String>>();
        for (var request : requests) {
            commands.add(() -> code(the.accept(the.offer(request, 1).getFirst())));
            commands.add(
                    () -> {
                        the.reportFree(1, 7);
                        return "reported";
                    });
        }
        assertThat(counted(atOnce(commands))).isEqualTo(Map.of("done", 20L, "reported", 20L));
    }

    @Test
    void ofThreeTransportServicesThatAcceptAtOnceOneDrives() throws Exception {
        var placed = inTurns(seeking(20), this::placed);
        var offers = inTurns(placed, this::ordered);

        var outcomes =
                atOnce(
                        offers.stream()
                                .flatMap(List::stream)
                                .<Callable<String>>map(offer -> () -> code(drive(offer)))
                                .toList());

        assertThat(counted(outcomes))
                .isEqualTo(Map.of("done", 20L, "placement.given-to-another", 40L));
    }

    @Test
    void ridesAcceptedWhileTheyAreCancelledOrThePatientArrivesStayTrue() throws Exception {
        var placed = inTurns(seeking(12), this::placed);
        var commands = new ArrayList<Callable<String>>();
        for (var request : placed) {
            for (var offer : ordered(request)) {
                commands.add(() -> code(drive(offer)).replaceAll("done|placement.*", "answered"));
            }
            commands.add(
                    () ->
                            code(the.placements.confirmArrival(
                                            nurse(1), CommandKey.random(), request))
                                    .replace("done", "arrived"));
            commands.add(
                    () ->
                            code(the.transports.cancel(
                                            triagist(), CommandKey.random(), request, "toch niet"))
                                    .replaceAll("done|request.*", "answered"));
        }
        assertThat(counted(atOnce(commands))).isEqualTo(Map.of("answered", 48L, "arrived", 12L));
    }

    private CareRequestId placed(CareRequestId request) {
        return done(the.accept(the.offer(request, 1).getFirst())).request();
    }

    private List<Offer> ordered(CareRequestId request) {
        return done(
                the.transports.order(
                        triagist(),
                        CommandKey.random(),
                        request,
                        new TransportWanted(SmallWorld.TAXI, null, null),
                        List.of(SmallWorld.taxi(1), SmallWorld.taxi(2), SmallWorld.taxi(3)),
                        null));
    }

    private Outcome<Offer> drive(Offer offer) {
        var company =
                IntStream.rangeClosed(1, 3)
                        .filter(number -> SmallWorld.taxi(number).equals(offer.service()))
                        .findFirst()
                        .orElseThrow();
        return the.transports.accept(
                SmallWorld.driver(company),
                CommandKey.random(),
                offer.id(),
                null,
                the.clock.instant().plusSeconds(1_800));
    }

    private Outcome<?> end(CareRequestId request) {
        return the.requests.handle(
                triagist(),
                CommandKey.random(),
                request,
                null,
                new RequestCommand.Withdraw("opgelost"));
    }

    private List<CareRequestId> seeking(int patients) throws Exception {
        return inTurns(
                Collections.nCopies(patients, 0),
                ignored -> the.world.seekingPlace(triagist()).id());
    }

    private static Map<String, Long> counted(List<String> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** A few at a time, because setting up is no race. */
    private static <A, T> List<T> inTurns(List<A> those, Function<A, T> work)
            throws InterruptedException, ExecutionException {
        try (var hands = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            return results(those.stream().map(one -> hands.submit(() -> work.apply(one))));
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> commands)
            throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(commands.size());
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            return results(
                    commands.stream()
                            .map(
                                    command ->
                                            hands.submit(
                                                    () -> {
                                                        ready.countDown();
                                                        ready.await();
                                                        return command.call();
                                                    })));
        }
    }

    private static <T> List<T> results(Stream<Future<T>> work)
            throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        for (var future : work.toList()) {
            results.add(future.get());
        }
        return results;
    }
}
