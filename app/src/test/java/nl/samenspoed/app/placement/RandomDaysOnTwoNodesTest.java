package nl.samenspoed.app.placement;

import static java.util.stream.Collectors.counting;
import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.triagist;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.stream.Follower;
import nl.samenspoed.app.stream.StreamEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Days made of crowded moments: everything a moment holds is sent at the same instant, to two nodes
 * on one database, and some of it twice. Between two moments it is quiet, and all must be true.
 */
class RandomDaysOnTwoNodesTest {

    private static final int HOMES = 3;
    private static final int PATIENTS = 12;
    private static final int MOMENTS = 50;
    private static final int FEWEST = 10;
    private static final int COMMANDS = 24;
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final PlacementsFixture one = new PlacementsFixture();
    private final PlacementsFixture other = one.beside();

    /** A database that takes its time: what could come in between, does. */
    private static final String SLOWLY =
            """
            create function placement.slowly() returns trigger language plpgsql as
            $$ begin perform pg_sleep(random() * 0.004); return new; end $$;
            create trigger slowly before insert or update on placement.offer
            for each row execute function placement.slowly();
            create trigger slowly before insert or update on capacity.claim
            for each row execute function placement.slowly();
            create trigger slowly before insert or update on capacity.unit
            for each row execute function placement.slowly();
            create trigger slowly before insert on stream.event
            for each row execute function placement.slowly()
            """;

    private final List<CareRequestId> requests = new ArrayList<>();
    private final List<Follower> readers = new ArrayList<>();
    private final Set<CrowdedMoment.Command> done = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void slow() {
        one.jdbc().sql(SLOWLY).update();
    }

    @AfterEach
    void close() throws Exception {
        for (var reader : readers) {
            reader.close();
        }
        other.world.database.close();
        one.world.database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverTwoNodesDoAtOnceNoBedIsTakenTwiceAndNoEventIsLost(long seed) throws Exception {
        var random = new Random(seed);
        Stream.of(one, other).forEach(node -> readers.add(new Follower(node.jdbc())));
        long until = System.nanoTime() + LONGEST.toNanos();
        int moments = 0;
        while (moments < FEWEST || moments < MOMENTS && System.nanoTime() < until) {
            moments++;
            replaceTheEnded();
            one.clock.advance(Duration.ofSeconds(1 + random.nextInt(90)));
            var commands = new CrowdedMoment(one, HOMES, random, requests).commands(COMMANDS);
            var before = new StoryRecount(one, HOMES);
            sendAll(commands, random);
            assertEverythingIsTrue(before, commands);
        }
        assertEveryPatientHasOneWinner();
        assertWhatWasSaidToBeDoneIsDoneOnce();
        for (var reader : readers) {
            assertEveryEventWasReadOnce(reader.readToTheEnd());
        }
    }

    private void replaceTheEnded() {
        requests.removeIf(request -> !one.now(request).isOpen());
        while (requests.size() < PATIENTS) {
            requests.add(one.world.seekingPlace(triagist()).id());
        }
    }

    /** Each command to one of the nodes, or with the same key to both. */
    private void sendAll(List<CrowdedMoment.Command> commands, Random random) throws Exception {
        var sent = new ArrayList<Callable<String>>();
        for (var command : commands) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    sent.add(() -> send(command, one));
                    sent.add(() -> send(command, other));
                }
                case 1 -> sent.add(() -> send(command, one));
                default -> sent.add(() -> send(command, other));
            }
        }
        Collections.shuffle(sent, random);
        atOnce(sent);
    }

    private String send(CrowdedMoment.Command command, PlacementsFixture node) {
        var answer = command.send().apply(node);
        if (answer.equals("done")) {
            done.add(command);
        }
        return answer;
    }

    private static void atOnce(List<Callable<String>> commands) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    commands.stream()
                            .map(
                                    command ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return command.call();
                                                    }))
                            .toList();
            start.countDown();
            for (var command : running) {
                assertThat(command.get()).isNotBlank();
            }
        }
    }

    private void assertEverythingIsTrue(
            StoryRecount before, Collection<CrowdedMoment.Command> commands) {
        var recount = new StoryRecount(one, HOMES);
        for (int home = 1; home <= HOMES; home++) {
            assertThat(List.of(free(one, home), free(other, home)))
                    .as("free at home %s after %s", home, commands)
                    .containsOnly(recount.free(home));
            assertThat(recount.heldSince(before, home))
                    .as("held at home %s in %s", home, commands)
                    .isLessThanOrEqualTo(recount.atMostFreeSince(before, home));
        }
        assertThat(one.inconsistencies()).as("after %s", commands).isEmpty();
    }

    private static OptionalInt free(PlacementsFixture node, int home) {
        return switch (node.capacity.find(beds(home))) {
            case Availability.Known known -> OptionalInt.of(known.free());
            case Availability.Stale stale -> OptionalInt.of(stale.free());
            case Availability.Never() -> OptionalInt.empty();
        };
    }

    /** Exactly those who were told that they have the patient, and one at a time. */
    private void assertEveryPatientHasOneWinner() {
        var accepted = new ArrayList<OfferId>();
        for (var story : one.world.stories().values()) {
            boolean placed = false;
            for (var fact : story) {
                if (fact.event() instanceof RequestEvent.PlaceAccepted won) {
                    assertThat(placed).as("accepted while placed: %s", story).isFalse();
                    accepted.add(new OfferId(won.offer()));
                    placed = true;
                } else if (fact.event() instanceof RequestEvent.DidNotArrive) {
                    placed = false;
                }
            }
        }
        assertThat(accepted).doesNotHaveDuplicates().isNotEmpty();
        assertThat(done)
                .extracting(CrowdedMoment.Command::accepts)
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrderElementsOf(accepted);
    }

    private void assertWhatWasSaidToBeDoneIsDoneOnce() {
        var said =
                done.stream()
                        .filter(command -> command.accepts() == null)
                        .collect(Collectors.groupingBy(CrowdedMoment.Command::verb, counting()));
        var found =
                one
                        .jdbc()
                        .sql(
                                """
                                select case type when 'offers-made' then 'offer'
                                                 when 'offer-refused' then 'refuse'
                                                 when 'start-proposed' then 'propose'
                                                 when 'arrived' then 'arrived'
                                                 when 'did-not-arrive' then 'no-show'
                                                 when 'withdrawn' then 'end' end as verb
                                from request.fact
                                union all
                                select 'withdraw' from placement.offer
                                where state = 'WITHDRAWN' and because = 'te ver'
                                union all
                                select case when confirmed then 'confirm' else 'report' end
                                from capacity.figure_history
                                """)
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(verb -> verb, counting()));
        assertThat(found).isEqualTo(said);
    }

    private void assertEveryEventWasReadOnce(List<StreamEvent> read) {
        assertThat(read).extracting(StreamEvent::position).doesNotHaveDuplicates().isSorted();
        assertThat(counted(read)).isEqualTo(happened());
    }

    private static Map<String, Long> counted(List<StreamEvent> read) {
        var counted = new HashMap<String, Long>();
        read.stream()
                .filter(event -> !event.type().startsWith("offer.start-"))
                .forEach(
                        event ->
                                counted.merge(
                                        event.type() + " " + event.subjectId(), 1L, Long::sum));
        return counted;
    }

    /** What must have been told, by the stories, the offers and the figures themselves. */
    private Map<String, Long> happened() {
        var happened = new HashMap<String, Long>();
        one
                .jdbc()
                .sql(
                        """
                        select 'request.' || type || ' ' || request_id as what from request.fact
                        union all
                        select 'offer.made ' || id from placement.offer
                        union all
                        select 'offer.accepted ' || id from placement.offer
                        where state in ('ACCEPTED', 'FELL_THROUGH')
                        union all
                        select 'offer.' || lower(replace(state, '_', '-')) || ' ' || id from placement.offer
                        where state not in ('OFFERED', 'ACCEPTED')
                        union all
                        select 'offer.arrived ' || id from placement.offer where arrived_at is not null
                        union all
                        select 'capacity.reported ' || service from capacity.figure_history where adopted
                        """)
                .query(String.class)
                .list()
                .stream()
                .forEach(what -> happened.merge(what, 1L, Long::sum));
        return happened;
    }
}
