package nl.samenspoed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.kernel.GrowsWithoutBound;
import nl.samenspoed.simulation.kernel.Model;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.resource.Arrivals;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.Population;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;
import nl.samenspoed.simulation.statistics.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StudyTests {

    private static final Figure WAIT = Figure.mean("desk wait");
    private static final Plan PLAN =
            Plan.of(5, Calendar.amsterdam(LocalDate.of(2026, 3, 1)), Duration.ofDays(20), 24)
                    .withWarmUp(Duration.ofDays(2));

    private static void desk(Run run) {
        var people = new Population(run, "callers");
        var talk = Work.of(Law.logNormal(Duration.ofMinutes(6), 0.7), run.stream("talk"));
        var patience = Law.exponential(Duration.ofMinutes(10));
        var chance = run.stream("patience");
        var desk =
                new Station(run, Pool.of(run, "desk", 4), talk, people::leave)
                        .whenGaveUp(people::leave);
        Arrivals.start(
                run,
                Rates.constant(36),
                run.stream("calls"),
                _ -> desk.enter(people.enter(), 0, 0, patience.draw(chance)));
    }

    @Test
    void findsTheSameBitsOnAnyNumberOfThreads() throws Exception {
        var one = new Study(StudyTests::desk, PLAN).run(1);

        assertThat(new Study(StudyTests::desk, PLAN).run(2)).isEqualTo(one);
        assertThat(new Study(StudyTests::desk, PLAN).run(4)).isEqualTo(one);
        assertThat(one.runs()).hasSize(24);
        assertThat(one.values(WAIT)).doesNotHaveDuplicates();
    }

    @Test
    void shardsTogetherAreTheWhole() throws Exception {
        var whole = new Study(StudyTests::desk, PLAN).run(2);
        var even = new Study(StudyTests::desk, PLAN, 0, 2).run(1);
        var odd = new Study(StudyTests::desk, PLAN, 1, 2).run(2);

        assertThat(odd.and(even)).isEqualTo(whole);
        assertThat(even.and(odd)).isEqualTo(whole);
        assertThatThrownBy(() -> even.and(even)).hasMessageContaining("both");
        assertThatThrownBy(() -> even.and(new Study(StudyTests::desk, PLAN.withRuns(3)).run(1)))
                .hasMessageContaining("different plans");
    }

    @Test
    void addingAStreamChangesNoOther() throws Exception {
        Model more =
                run -> {
                    run.stream("something new").uniform();
                    desk(run);
                    run.stream("something else").uniform();
                };

        assertThat(new Study(more, PLAN).run(2))
                .isEqualTo(new Study(StudyTests::desk, PLAN).run(2));
    }

    @Test
    void stopsWhenPreciseEnoughAtTheSameRunOnAnyNumberOfThreads() throws Exception {
        var plan = PLAN.until(0.01, List.of(WAIT), 5, 500);
        var one = new Study(StudyTests::desk, plan).run(1);

        assertThat(one.interval(WAIT).relativeError()).isLessThanOrEqualTo(0.01);
        assertThat(one.runs().size()).isBetween(6, 499);
        assertThat(new Study(StudyTests::desk, plan).run(4)).isEqualTo(one);
        var before = one.runs().size() - 1;
        assertThat(
                        new Study(StudyTests::desk, plan.withRuns(before))
                                .run(2)
                                .interval(WAIT)
                                .relativeError())
                .isGreaterThan(0.01);
    }

    @Test
    void aPartOfTheRunsCannotSayWhenAllArePrecise() {
        var plan = PLAN.until(0.05, List.of(WAIT), 5, 500);

        assertThatThrownBy(() -> new Study(StudyTests::desk, plan, 0, 2))
                .hasMessageContaining("precise");
    }

    @Test
    @Timeout(20)
    void stopsAtOnceWhenCancelled() throws Exception {
        var begun = new CountDownLatch(2);
        Model endless =
                run -> {
                    desk(run);
                    begun.countDown();
                };
        var plan = Plan.of(1, PLAN.calendar(), Duration.ofDays(100_000_000), 10);
        var running = new Study(endless, plan).start(2);
        begun.await();
        while (running.progress() == 0) {
            Thread.onSpinWait();
        }

        running.cancel();

        assertThat(running.await()).isEmpty();
    }

    @Test
    void progressGoesFromNothingToAll() throws Exception {
        var running = new Study(StudyTests::desk, PLAN).start(2);
        double before = running.progress();
        running.await();

        assertThat(before).isBetween(0.0, 1.0);
        assertThat(running.progress()).isEqualTo(1);
    }

    @Test
    void theFirstFailureByNumberIsToldOnAnyNumberOfThreads() {
        Model failing =
                run -> {
                    desk(run);
                    var unlucky = run.stream("luck").uniform() < 0.2;
                    if (unlucky) {
                        run.agenda().after(1000, _ -> fail(), 0);
                    }
                };
        var messages =
                List.of(1, 2, 4).stream().map(threads -> failure(failing, threads)).distinct();

        assertThat(messages).hasSize(1).first().asString().contains("of seed [5]: bad luck");
    }

    private static void fail() {
        throw new IllegalStateException("bad luck");
    }

    private static String failure(Model model, int threads) {
        try {
            new Study(model, PLAN).run(threads);
            return "none";
        } catch (RunFailed e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWhenMoreComesThanCanEverBeHandled() {
        Model overload =
                run -> {
                    var people = new Population(run, "callers");
                    var talk = Work.of(Law.fixed(Duration.ofMinutes(6)), run.stream("talk"));
                    var desk = new Station(run, Pool.of(run, "desk", 1), talk, people::leave);
                    Arrivals.start(
                            run,
                            Rates.constant(1_000_000),
                            run.stream("calls"),
                            _ -> desk.enter(people.enter()));
                };

        assertThatThrownBy(() -> new Study(overload, PLAN.withRuns(1)).run(1))
                .isInstanceOf(RunFailed.class)
                .hasCauseInstanceOf(GrowsWithoutBound.class)
                .hasMessageContaining("waiting for desk");
    }

    @Test
    void anUnknownFigureIsToldWithThoseThereAre() throws Exception {
        var found = new Study(StudyTests::desk, PLAN.withRuns(1)).run(1);

        assertThatThrownBy(() -> found.interval(Figure.mean("desk wiat")))
                .hasMessageContaining("desk wait");
    }

    @Test
    void refusesAPlanThatMeasuresNothing() {
        assertThatThrownBy(() -> Plan.of(1, PLAN.calendar(), Duration.ZERO, 5))
                .hasMessageContaining("length");
        assertThatThrownBy(() -> PLAN.withRuns(0)).hasMessageContaining("runs");
    }
}
