package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A home that promised more than it has: somebody waits there for a bed that comes free. Whatever
 * happens to who waits at the instant at which one comes free, the bed is given or free, not both.
 */
class OverPromisedTest {

    private final PlacementsFixture the = new PlacementsFixture();
    private final TestDatabase watching = the.world.database.beside();

    @AfterEach
    void everythingTellsTheSame() {
        watching.close();
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void whoArrivesWhileABedComesFreeHasIt() throws Exception {
        the.reportFree(1, 1);
        var first = accepted();
        var waiting = accepted();

        bothAtOnce(
                () -> code(the.placements.confirmArrival(nurse(1), CommandKey.random(), waiting)),
                () ->
                        code(
                                the.placements.reportNoShow(
                                        nurse(1), CommandKey.random(), first, "niet gekomen")));

        assertThat(the.free(1)).isZero();
        assertThat(the.offer(the.world.seekingPlace(triagist()).id(), 1).getFirst().held())
                .isFalse();
    }

    @Test
    void whoIsAcceptedWhileABedComesFreeHasIt() throws Exception {
        var first = offered();
        var waiting = offered();
        feedSaysOneIsLeft();

        bothAtOnce(() -> code(the.accept(waiting)), () -> code(the.withdraw(first)));

        assertThat(the.free(1)).isZero();
    }

    @Test
    void whoIsTakenBackWhileABedComesFreeLeavesItFree() throws Exception {
        var first = offered();
        var waiting = offered();
        feedSaysOneIsLeft();

        bothAtOnce(() -> code(the.withdraw(first)), () -> code(the.withdraw(waiting)));

        assertThat(the.free(1)).isEqualTo(1);
    }

    private CareRequestId accepted() {
        var request = the.world.seekingPlace(triagist()).id();
        the.clock.advance(Duration.ofSeconds(1));
        return done(the.accept(the.offer(request, 1).getFirst())).request();
    }

    private Offer offered() {
        if (the.capacity.find(beds(1)) instanceof Availability.Never) {
            the.reportFree(1, 2);
        }
        the.clock.advance(Duration.ofSeconds(1));
        return the.offer(the.world.seekingPlace(triagist()).id(), 1).getFirst();
    }

    private void feedSaysOneIsLeft() {
        the.clock.advance(Duration.ofSeconds(1));
        var feed =
                new CapacityReport(
                        1, null, null, null, the.clock.instant(), FigureSource.FEED, "feed", false);
        var reported = done(the.capacity.report(nurse(1), CommandKey.random(), beds(1), feed));
        assertThat(reported.current()).isTrue();
    }

    /** The second comes in while the first is done but not yet committed. */
    private void bothAtOnce(Callable<String> first, Callable<String> second) throws Exception {
        var other = new FutureTask<>(second);
        var outcome =
                the.world
                        .database
                        .transaction()
                        .execute(
                                status -> {
                                    var done = called(first);
                                    Thread.ofVirtual().start(other);
                                    while (!other.isDone() && waitingForALock() == 0) {
                                        Thread.onSpinWait();
                                    }
                                    return done;
                                });
        assertThat(outcome).isEqualTo("done");
        assertThat(other.get()).isEqualTo("done");
    }

    private static String called(Callable<String> command) {
        try {
            return command.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Seen from outside: in the transaction itself the answer would stay the same. */
    private int waitingForALock() {
        return watching.jdbc()
                .sql(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)
                .query(Integer.class)
                .single();
    }
}
