package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestEvent.Escalation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ladder on several nodes, at the same instant as people, and over a node that dies. */
class RacingLadderTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final PlacementsFixture the = new PlacementsFixture();

    @BeforeEach
    void thereIsALadder() {
        LadderScenario.agree(
                the, "own subregion 2 for 15 min | region 3 for 15 min | duty manager");
        IntStream.rangeClosed(1, 8).forEach(home -> the.reportFree(home, 100));
    }

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
        assertThat(offersToOneHomeTwice()).isZero();
    }

    @Test
    void ofManyNodesThatTakeTheSameStepOneDoes() throws Exception {
        var request = started();
        the.clock.advance(Duration.ofMinutes(15));
        var run = the.runs.lease(the.clock.instant(), the.clock.instant().plus(LEASE), 10);

        atOnce(
                Collections.nCopies(
                        8,
                        () -> {
                            the.climbing.climb(run.getFirst());
                            return "";
                        }));

        assertThat(steps(request)).containsExactly(1, 2);
        assertThat(the.now(request).openOffers()).hasSize(5);
    }

    @Test
    void manyLaddersAreDividedAmongTheNodes() throws Exception {
        var requests = IntStream.range(0, 12).mapToObj(n -> started()).toList();
        the.clock.advance(Duration.ofMinutes(15));
        var now = the.clock.instant();

        atOnce(Collections.nCopies(4, () -> String.valueOf(the.escalations.takeSteps(now))));

        assertThat(requests)
                .allSatisfy(request -> assertThat(steps(request)).containsExactly(1, 2));
    }

    @Test
    void whatADeadNodeWasGoingToDoIsDoneByAnother() {
        var request = started();
        the.clock.advance(Duration.ofMinutes(15));
        var now = the.clock.instant();
        assertThat(the.runs.lease(now, now.plus(LEASE), 10)).hasSize(1);

        assertThat(the.escalations.takeSteps(now)).isZero();
        the.clock.advance(LEASE);
        assertThat(the.escalations.takeSteps(the.clock.instant())).isOne();

        assertThat(steps(request)).containsExactly(1, 2);
    }

    @Test
    void aStepThatBreaksOffHalfwayLeavesNothingAndIsTakenLater() {
        var request = started();
        the.clock.advance(Duration.ofMinutes(15));
        var now = the.clock.instant();
        var run = the.runs.lease(now, now.plus(LEASE), 10).getFirst();
        breakRuns(true);
        assertThatThrownBy(() -> the.climbing.climb(run)).hasMessageContaining("broken");
        breakRuns(false);
        assertThat(steps(request)).containsExactly(1);
        assertThat(the.now(request).openOffers()).hasSize(2);

        the.clock.advance(LEASE);
        assertThat(the.escalations.takeSteps(the.clock.instant())).isOne();
        assertThat(steps(request)).containsExactly(1, 2);
    }

    /** After a restart nothing is known but what the database knows. */
    @Test
    void aLadderGoesOnAfterARestart() {
        var request = started();
        the.clock.advance(Duration.ofMinutes(15));
        var fresh = new JdbcLadderRuns(the.jdbc());
        var afterRestart = new TakingSteps(fresh, the.climbing, the.clock);
        assertThat(afterRestart.take(the.clock.instant())).isOne();
        assertThat(steps(request)).containsExactly(1, 2);
    }

    @Test
    void whoeverAcceptsAtTheInstantOfAStepGetsThePatientAlone() throws Exception {
        for (int round = 0; round < 20; round++) {
            var request = started();
            var offers = the.placements.ofRequest(triagist(), request);
            the.clock.advance(Duration.ofMinutes(15));
            var now = the.clock.instant();

            var outcomes =
                    atOnce(
                            Stream.concat(
                                            offers.stream()
                                                    .<Callable<String>>map(
                                                            o -> () -> code(the.accept(o))),
                                            Stream.<Callable<String>>of(
                                                    () -> "" + the.escalations.takeSteps(now)))
                                    .toList());

            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            var after = the.now(request);
            assertThat(after.phase()).isInstanceOf(Phase.AwaitingArrival.class);
            assertThat(after.openOffers()).isEmpty();
            assertThat(after.escalated().ladder()).isNull();
            the.clock.advance(LEASE);
            the.escalations.takeSteps(the.clock.instant());
            assertThat(steps(request)).hasSizeBetween(1, 2);
        }
        assertThat(running()).isZero();
    }

    @Test
    void startingItTwiceAtOnceStartsOneLadder() throws Exception {
        var request = the.world.seekingPlace(triagist()).id();
        var outcomes =
                atOnce(
                        Collections.<Callable<String>>nCopies(
                                6,
                                () ->
                                        code(
                                                the.escalations.start(
                                                        triagist(),
                                                        CommandKey.random(),
                                                        request))));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("request.ladder-runs"::equals).hasSize(5);
        assertThat(the.now(request).openOffers()).hasSize(2);
    }

    @Test
    void theSameCommandSentAgainIsAnsweredAsTheFirstTime() {
        var request = the.world.seekingPlace(triagist()).id();
        var key = CommandKey.random();
        var first = done(the.escalations.start(triagist(), key, request));
        var again = done(the.escalations.start(triagist(), key, request));
        assertThat(again.version()).isEqualTo(first.version());
        var stop = CommandKey.random();
        done(the.escalations.stop(triagist(), stop, request, "niet meer nodig"));
        done(the.escalations.stop(triagist(), stop, request, "niet meer nodig"));
        assertThat(code(the.escalations.stop(triagist(), CommandKey.random(), request, "nog eens")))
                .isEqualTo("request.no-ladder");
    }

    private CareRequestId started() {
        var request = the.world.seekingPlace(triagist()).id();
        done(the.escalations.start(triagist(), CommandKey.random(), request));
        return request;
    }

    private List<Integer> steps(CareRequestId request) {
        return the.story(request).stream()
                .filter(Escalation.LadderStepTaken.class::isInstance)
                .map(fact -> ((Escalation.LadderStepTaken) fact).step())
                .toList();
    }

    private void breakRuns(boolean broken) {
        the.jdbc()
                .sql(
                        broken
                                ? """
                                create function placement.broken() returns trigger language plpgsql as
                                $$ begin raise exception 'broken'; end $$;
                                create trigger broken before insert on placement.ladder_run
                                for each row execute function placement.broken()
                                """
                                : "drop function placement.broken cascade")
                .update();
    }

    private long running() {
        return the.jdbc()
                .sql("select count(*) from placement.ladder_run")
                .query(Long.class)
                .single();
    }

    private long offersToOneHomeTwice() {
        return the.jdbc()
                .sql(
                        """
                        select count(*) from (
                            select 1 from placement.offer group by request, service having count(*) > 1) twice
                        """)
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> commands) throws Exception {
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
            var answers = new ArrayList<T>();
            for (var one : running) {
                answers.add(get(one));
            }
            return answers;
        }
    }

    private static <T> T get(java.util.concurrent.Future<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
