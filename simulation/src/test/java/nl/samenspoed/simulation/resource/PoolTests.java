package nl.samenspoed.simulation.resource;

import static nl.samenspoed.simulation.resource.Desk.group;
import static nl.samenspoed.simulation.resource.Pool.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.Schedule;
import nl.samenspoed.simulation.kernel.GrowsWithoutBound;
import nl.samenspoed.simulation.kernel.Invariant;
import nl.samenspoed.simulation.statistics.Figure;
import nl.samenspoed.simulation.statistics.Statistic;
import org.junit.jupiter.api.Test;

class PoolTests {

    private static final PoolRules PLAIN = PoolRules.standard();

    @Test
    void firstComeFirstServed() {
        var desk = new Desk(PLAIN, group(0, 1)).asks(0, "a", 10).asks(1, "b", 10).asks(2, "c", 10);

        assertThat(desk.story()).isEqualTo("10 a off | 20 b off | 30 c off");
    }

    @Test
    void theUrgentPassTheOthers() {
        var desk =
                new Desk(PLAIN.withRanks(3), group(0, 1))
                        .asks(0, "a", 10, 2, 0, PATIENT)
                        .asks(1, "b", 10, 2, 0, PATIENT)
                        .asks(2, "c", 10, 0, 0, PATIENT)
                        .asks(3, "d", 10, 1, 0, PATIENT)
                        .asks(4, "e", 10, 0, 0, PATIENT);

        assertThat(desk.story()).isEqualTo("10 a off | 20 c off | 30 e off | 40 d off | 50 b off");
    }

    @Test
    void patienceEndsWhileWaitingOnly() {
        var desk =
                new Desk(PLAIN, group(0, 1))
                        .asks(0, "a", 10, 0, 0, 5)
                        .asks(1, "b", 10, 0, 0, 8)
                        .asks(2, "c", 10, 0, 0, 9);

        assertThat(desk.story()).isEqualTo("9 b gave up | 10 a off | 20 c off");
        assertThat(mean(desk, "desk gave up")).isEqualTo(1.0 / 3);
    }

    @Test
    void aGrantAtTheVeryEndOfPatienceGoesToWhoeverWasPlannedFirst() {
        var desk = new Desk(PLAIN, group(0, 1)).asks(0, "a", 10).asks(2, "b", 10, 0, 0, 8);

        assertThat(desk.story()).isEqualTo("10 a off | 20 b off");
    }

    @Test
    void whoFindsNoRoomIsRefused() {
        var desk =
                new Desk(PLAIN.withRoom(1), group(0, 1))
                        .asks(0, "a", 10)
                        .asks(1, "b", 10)
                        .asks(2, "c", 10)
                        .asks(15, "d", 10);

        assertThat(desk.story()).isEqualTo("2 c refused | 10 a off | 20 b off | 30 d off");
        assertThat(mean(desk, "desk refused")).isEqualTo(0.25);
    }

    @Test
    void theUrgentBreakInAndTheInterruptedGoesOnWhereItStopped() {
        var desk =
                new Desk(PLAIN.withRanks(2).preempting(), group(0, 1))
                        .asks(0, "a", 10, 1, 0, PATIENT)
                        .asks(1, "b", 10, 1, 0, PATIENT)
                        .asks(4, "c", 5, 0, 0, PATIENT);

        assertThat(desk.story()).isEqualTo("9 c off | 15 a off | 25 b off");
        assertThat(get(desk, "desk interrupted", Statistic.COUNT)).isEqualTo(1);
    }

    @Test
    void theLastOfTheLeastUrgentIsInterruptedAndEqualsNever() {
        var desk =
                new Desk(PLAIN.withRanks(3).preempting(), group(0, 3))
                        .asks(0, "a", 100, 2, 0, PATIENT)
                        .asks(1, "b", 100, 2, 0, PATIENT)
                        .asks(2, "c", 100, 1, 0, PATIENT)
                        .asks(10, "d", 5, 1, 0, PATIENT)
                        .asks(50, "e", 5, 2, 0, PATIENT);

        assertThat(desk.story())
                .isEqualTo("15 d off | 100 a off | 102 c off | 105 e off | 106 b off");
    }

    @Test
    void whoIsInterruptedAtTheMomentOfBeingDoneIsDoneAtOnceLater() {
        var desk =
                new Desk(PLAIN.withRanks(2).preempting(), group(0, 1))
                        .asks(10, "b", 7, 0, 0, PATIENT)
                        .asks(0, "a", 10, 1, 0, PATIENT);

        assertThat(desk.story()).isEqualTo("17 b off | 17 a off");
    }

    @Test
    void theLeastVersatileHelpsFirst() {
        var desk =
                new Desk(PLAIN, group(0b11, 1), group(0b01, 1))
                        .asks(0, "a", 10, 0, 0b01, PATIENT)
                        .asks(1, "b", 10, 0, 0b10, PATIENT);

        assertThat(desk.story()).isEqualTo("10 a off | 11 b off");
    }

    @Test
    void aUnitGoesToTheFirstItCanHelp() {
        var desk =
                new Desk(PLAIN, group(0b01, 1), group(0b11, 1))
                        .asks(0, "a", 30, 0, 0b10, PATIENT)
                        .asks(0, "b", 10, 0, 0b01, PATIENT)
                        .asks(1, "c", 10, 0, 0b10, PATIENT)
                        .asks(2, "d", 10, 0, 0b01, PATIENT);

        assertThat(desk.story()).isEqualTo("10 b off | 20 d off | 30 a off | 40 c off");
    }

    @Test
    void nobodyIsHelpedByWhoCannot() {
        var desk = new Desk(PLAIN, group(0b01, 5)).asks(0, "a", 10, 0, 0b10, 50);

        assertThat(desk.story()).isEqualTo("50 a gave up");
    }

    @Test
    void atTheEndOfAShiftWorkIsFinished() {
        var desk =
                new Desk(PLAIN, new Group("people", 0, between(0, 5, 20)))
                        .asks(0, "a", 10)
                        .asks(1, "b", 10);

        assertThat(desk.story()).isEqualTo("10 a off | 30 b off");
        assertThat(get(desk, "desk capacity", Statistic.MEAN)).isEqualTo(0.985);
    }

    @Test
    void orBrokenOff() {
        var desk =
                new Desk(PLAIN.interruptingAtEnd(), new Group("people", 0, between(0, 5, 20)))
                        .asks(0, "a", 10)
                        .asks(1, "b", 10);

        assertThat(desk.story()).isEqualTo("25 a off | 35 b off");
    }

    @Test
    void whatIsAskedWhileUnitsAreHandedOutIsHandedOutToo() {
        var desk = new Desk(PLAIN, group(0, 1)).asks(0, "a", 10);
        var pool = desk.pool();
        var granted = new ArrayList<Integer>();
        var asker =
                new Asker() {
                    @Override
                    public void granted(int subject, int claim) {
                        granted.add(subject);
                        if (subject < 3) {
                            pool.ask(this, subject + 1);
                        }
                        pool.release(claim);
                    }
                };
        desk.at(1, () -> pool.ask(asker, 1));
        desk.at(2, () -> pool.ask(asker, 9));

        desk.story();

        assertThat(granted).containsExactly(1, 9, 2, 3);
        assertThat(pool.busy()).isZero();
        assertThat(pool.waiting()).isZero();
    }

    @Test
    void whoWithdrawsIsNotServed() {
        var desk = new Desk(PLAIN, group(0, 1)).asks(0, "a", 10);
        var pool = desk.pool();
        var claim = new int[1];
        desk.at(1, () -> claim[0] = pool.ask((_, _) -> {}, 7));
        desk.at(2, () -> pool.withdraw(claim[0]));

        assertThat(desk.story()).isEqualTo("10 a off");
        assertThat(pool.busy()).isZero();
        assertThatThrownBy(() -> pool.release(claim[0])).hasMessageContaining("no unit");
    }

    @Test
    void aQueueThatGrowsWithoutBoundIsSaid() {
        var desk = new Desk(PLAIN, group(0, 0));
        var nobody = (Asker) (_, _) -> {};
        desk.at(
                0,
                () -> {
                    for (int i = 0; i <= PoolRules.TOO_MANY; i++) {
                        desk.pool().ask(nobody, i);
                    }
                });

        assertThatThrownBy(desk::story)
                .isInstanceOfSatisfying(
                        GrowsWithoutBound.class,
                        e -> assertThat(e.what()).isEqualTo("waiting for desk"));
    }

    @Test
    void aBookThatDoesNotBalanceIsFound() {
        var desk = new Desk(PLAIN, group(0, 1)).asks(0, "a", 10);
        desk.at(5, () -> desk.run.measures().level("desk busy").change(1, 5));

        assertThatThrownBy(desk::story)
                .isInstanceOf(Invariant.Broken.class)
                .hasMessageContaining("flow through desk");
    }

    /** One unit, but none between two moments. */
    private static Schedule between(int from, int closed, int open) {
        return new Schedule() {
            @Override
            public int at(long time, Calendar calendar) {
                return time >= from && (time < closed || time >= open) ? 1 : 0;
            }

            @Override
            public long nextChange(long time, Calendar calendar) {
                return time < closed ? closed : time < open ? open : Long.MAX_VALUE;
            }
        };
    }

    private static double mean(Desk desk, String measure) {
        return get(desk, measure, Statistic.MEAN);
    }

    private static double get(Desk desk, String measure, Statistic statistic) {
        var figure = new Figure(measure, statistic);
        return desk.run
                .measures()
                .findings(desk.run.now())
                .byMeasure()
                .get(figure.measure())
                .get(figure.statistic());
    }
}
