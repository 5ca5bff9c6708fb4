package nl.samenspoed.app.capacity;

import static nl.samenspoed.app.SmallWorld.NETWORK;
import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures in the small world are believed for four hours. */
class PastFiguresTest {

    private static final CapacityShape BEDS =
            NETWORK.snapshot().capacity().find("beds").orElseThrow();
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-21T08:00:00Z");
    private final Trail trail = new Trail(database.dataSource(), clock);
    private final Capacity capacity = CapacityFixture.capacity(database.jdbc(), trail, clock);
    private final PastFigures past =
            new PastFigures(
                    database.jdbc(),
                    NETWORK,
                    CapacityFixture.validity(database.jdbc(), trail, clock, NETWORK));

    @Test
    void figureCountsUntilTheNextOneOrUntilItIsTooOld() {
        clock.advance(Duration.ofHours(1));
        report(3, null);
        clock.advance(Duration.ofHours(2));
        report(1, null);

        assertThat(hourly(10)).containsExactly(null, 3, 3, 1, 1, 1, 1, 1, null, null, null);
    }

    @Test
    void figureIsBelievedAsLongAsWasAgreedAtThatMoment() {
        report(2, null);
        clock.advance(Duration.ofHours(2));
        var agreements =
                AgreementsFixture.agreements(
                        database.jdbc(), database.transaction(), trail, NETWORK, clock);
        assertThat(
                        AgreementsFixture.sign(
                                agreements,
                                "1",
                                List.of("{subject: figure-validity, kind: elv-low, within: 1h}")))
                .isInstanceOf(Outcome.Done.class);
        clock.advance(Duration.ofHours(1));
        report(5, null);
        clock.advance(Duration.ofMinutes(150));
        assertThat(AgreementsFixture.end(agreements, "1", "weer vier uur"))
                .isInstanceOf(Outcome.Done.class);

        assertThat(hourly(7)).containsExactly(2, 2, null, 5, 5, null, 5, 5);
    }

    @Test
    void confirmingGoesOnAndWhatCameTooLateToCountIsLeftOut() {
        report(2, null);
        clock.advance(Duration.ofHours(3));
        assertThat(capacity.confirm(nurse(1), CommandKey.random(), beds(1)))
                .isInstanceOf(Outcome.Done.class);
        report(9, START.plus(Duration.ofHours(1)));

        assertThat(hourly(8)).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, null);
    }

    @Test
    void figureFromBeforeTheBeginningCounts() {
        report(4, null);
        var from = START.plus(Duration.ofHours(3));
        assertThat(
                        past.sample(
                                nurse(2),
                                beds(1),
                                BEDS,
                                from,
                                from.plusSeconds(7200),
                                Duration.ofHours(1)))
                .extracting(sample -> whole(sample))
                .containsExactly(4, 4, null);
    }

    @Test
    void whoMayNotSeeCapacitySeesNothing() {
        report(4, null);
        assertThat(past.sample(office(), beds(1), BEDS, START, START, Duration.ofHours(1)))
                .isEmpty();
    }

    private void report(int free, Instant observed) {
        var report = new CapacityReport(free, 9, null, null, observed, FigureSource.PERSON, "desk");
        assertThat(capacity.report(nurse(1), CommandKey.random(), beds(1), report))
                .isInstanceOf(Outcome.Done.class);
    }

    private static @Nullable Integer whole(PastFigure sample) {
        var figure = sample.figure();
        return figure == null ? null : Integer.valueOf(figure.intValueExact());
    }

    private List<Integer> hourly(int hours) {
        return past
                .sample(
                        nurse(1),
                        beds(1),
                        BEDS,
                        START,
                        START.plus(Duration.ofHours(hours)),
                        Duration.ofHours(1))
                .stream()
                .map(PastFiguresTest::whole)
                .collect(java.util.stream.Collectors.toList());
    }
}
