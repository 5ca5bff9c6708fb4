package nl.samenspoed.app.capacity;

import static nl.samenspoed.app.SmallWorld.ARNHEM;
import static nl.samenspoed.app.SmallWorld.ELV;
import static nl.samenspoed.app.SmallWorld.OOST;
import static nl.samenspoed.app.SmallWorld.WEST;
import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.gp;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CapacityTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-21T20:00:00Z");
    private final JdbcClient jdbc = database.jdbc();
    private final Capacity capacity =
            CapacityFixture.capacity(jdbc, new Trail(database.dataSource(), clock), clock);

    @Test
    void figureIsBelievedAsLongAsItsKindSaysAndThenIsNoNumberAnyMore() {
        assertThat(capacity.find(beds(1))).isEqualTo(new Availability.Never());
        report(nurse(1), 3);

        clock.advance(Duration.ofHours(4));
        assertThat(capacity.find(beds(1)))
                .isInstanceOfSatisfying(
                        Availability.Known.class,
                        known -> {
                            assertThat(known.free()).isEqualTo(3);
                            assertThat(known.age()).isEqualTo(Duration.ofHours(4));
                            assertThat(known.figure().reporter()).isEqualTo("Nurse 1");
                        });
        clock.advance(Duration.ofSeconds(1));
        assertThat(capacity.find(beds(1))).isInstanceOf(Availability.Stale.class);
    }

    @Test
    void freeIsNeverCalculatedFromTheOtherNumbers() {
        var report =
                new CapacityReport(2, 30, 24, 19, null, FigureSource.FEED, "ECD van Demohuis 1");
        done(capacity.report(nurse(1), CommandKey.random(), beds(1), report));

        var figure = known(1).figure();
        assertThat(List.of(figure.free(), figure.total(), figure.staffed(), figure.occupied()))
                .containsExactly(2, 30, 24, 19);
        assertThat(figure.source()).isEqualTo(FigureSource.FEED);
    }

    @Test
    void confirmingRenewsTheAgeAndNothingElse() {
        report(nurse(1), 3);
        hold(beds(1), UUID.randomUUID());
        clock.advance(Duration.ofHours(5));

        done(capacity.confirm(nurse(1), CommandKey.random(), beds(1)));

        assertThat(known(1).age()).isZero();
        assertThat(known(1).free()).isEqualTo(2);
        assertThat(history(1)).isEqualTo("3 3c");
    }

    @Test
    void thereMustBeSomethingToConfirm() {
        assertThat(code(capacity.confirm(nurse(1), CommandKey.random(), beds(1))))
                .isEqualTo("capacity.no-figure");
    }

    @Test
    void olderObservationNeverOverwritesAYoungerOne() {
        clock.advance(Duration.ofHours(1));
        report(nurse(1), 3);
        var late = done(report(nurse(1), 7, clock.instant().minus(Duration.ofMinutes(10))));

        assertThat(late.current()).isFalse();
        assertThat(known(1).free()).isEqualTo(3);
        assertThat(history(1)).isEqualTo("3 7-");
    }

    @Test
    void sameKeyTwiceReportsOnce() {
        var key = CommandKey.random();
        done(capacity.report(nurse(1), key, beds(1), CapacityReport.now(3)));
        clock.advance(Duration.ofMinutes(1));
        done(capacity.report(nurse(1), key, beds(1), CapacityReport.now(3)));

        assertThat(known(1).figure().version()).isEqualTo(1);
        assertThat(code(capacity.confirm(nurse(2), key, beds(1))))
                .isEqualTo("capacity.not-allowed");
        report(nurse(2), 5);
        assertThat(code(capacity.report(nurse(2), key, beds(2), CapacityReport.now(3))))
                .isEqualTo("capacity.key-used");
    }

    @Test
    void organisationReportsItsOwnCoordinatorItsRegionOthersNothing() {
        assertThat(code(report(nurse(2), 1, beds(1)))).isEqualTo("capacity.not-allowed");
        assertThat(code(report(gp(), 1, beds(1)))).isEqualTo("capacity.not-allowed");
        assertThat(code(report(office(), 1, beds(1)))).isEqualTo("capacity.not-allowed");
        assertThat(done(report(coordinator(), 1, beds(1))).current()).isTrue();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(code(report(nurse(1), -1, beds(1)))).isEqualTo("capacity.number-out-of-range");
        assertThat(code(report(nurse(1), 10_000, beds(1))))
                .isEqualTo("capacity.number-out-of-range");
        assertThat(code(report(nurse(1), 1, clock.instant().plus(Duration.ofMinutes(6)))))
                .isEqualTo("capacity.observed-in-future");
        assertThat(code(report(nurse(1), 1, new ServiceId(UUID.randomUUID()))))
                .isEqualTo("capacity.unknown-service");
        assertThat(capacity.find(beds(1))).isEqualTo(new Availability.Never());
    }

    @Test
    void clockThatRunsAheadCountsAsNow() {
        done(report(nurse(1), 1, clock.instant().plus(Duration.ofMinutes(4))));
        assertThat(known(1).figure().observedAt()).isEqualTo(clock.instant());
    }

    @Test
    void reportIsAuditedWithoutPatientsAndPublishedForItsSurroundings() {
        report(nurse(6), 2);

        assertThat(
                        jdbc.sql(
                                        """
                                        select action, subject_id, cardinality(patients) as patients
                                        from audit.entry
                                        """)
                                .query()
                                .singleRow())
                .containsEntry("action", "update")
                .containsEntry("subject_id", beds(6).value())
                .containsEntry("patients", 0);
        var event = jdbc.sql("select * from stream.event").query().singleRow();
        assertThat(event)
                .containsEntry("type", "capacity.reported")
                .containsEntry("subject_kind", "service")
                .containsEntry("region", OOST.id().value())
                .containsEntry("subregion", ARNHEM.id().value());
    }

    @Test
    void claimComesOffTheFigureUntilItIsReleased() {
        report(nurse(1), 2);
        var offer = UUID.randomUUID();
        clock.advance(Duration.ofMinutes(1));

        assertThat(hold(beds(1), offer)).containsExactly(offer);
        assertThat(known(1).free()).isEqualTo(1);
        release(offer);
        assertThat(known(1).free()).isEqualTo(2);
        assertUnitsAgree();
    }

    @Test
    void nothingIsHeldWhereNothingIsFree() {
        report(nurse(1), 1);
        hold(beds(1), UUID.randomUUID());

        assertThat(hold(beds(1), UUID.randomUUID())).isEmpty();
        assertThat(hold(beds(2), UUID.randomUUID())).isEmpty();
        assertThat(known(1).free()).isZero();
    }

    @Test
    void arrivalDoesNotMakeTheBedLookFreeAgain() {
        report(nurse(1), 1);
        var offer = UUID.randomUUID();
        take(beds(1), UUID.randomUUID(), offer);
        arrived(offer);
        assertThat(known(1).free()).isZero();
        assertThat(hold(beds(1), UUID.randomUUID())).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        report(nurse(1), 1);
        assertThat(known(1).free()).isEqualTo(1);
        assertUnitsAgree();
    }

    @Test
    void figureCoversWhatWasClaimedBeforeItWasObservedAndNotWhatCameAfter() {
        report(nurse(1), 4);
        clock.advance(Duration.ofMinutes(1));
        hold(beds(1), UUID.randomUUID());
        clock.advance(Duration.ofMinutes(1));
        var observed = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        var later = UUID.randomUUID();
        hold(beds(1), later);

        done(report(nurse(1), 3, observed));
        assertThat(known(1).free()).isEqualTo(2);
        release(later);
        assertThat(known(1).free()).isEqualTo(3);
        assertUnitsAgree();
    }

    @Test
    void lowerFigureLeavesNoMoreFreeThanItSaysEvenWhenAClaimIsReleased() {
        report(nurse(1), 3);
        var observed = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        hold(beds(1), first);
        hold(beds(1), second);

        done(report(nurse(1), 1, observed));
        assertThat(known(1).free()).isZero();
        release(first);
        assertThat(known(1).free()).isZero();
        assertUnitsAgree();
        release(second);
        assertThat(known(1).free()).isEqualTo(1);
        assertUnitsAgree();
    }

    @Test
    void placeTakenWithoutAHoldGetsTheBedThatIsLetGo() {
        report(nurse(1), 1);
        clock.advance(Duration.ofMinutes(1));
        var held = UUID.randomUUID();
        var taken = UUID.randomUUID();
        hold(beds(1), held);
        take(beds(1), UUID.randomUUID(), taken);
        release(held);

        assertThat(known(1).free()).isZero();
        assertThat(hold(beds(1), UUID.randomUUID())).isEmpty();
        assertUnitsAgree();
    }

    @Test
    void takingLetsGoOfTheOtherHoldsOfTheSameRequest() {
        report(nurse(1), 1);
        report(nurse(2), 1);
        var request = UUID.randomUUID();
        var first = UUID.randomUUID();
        hold(request, beds(1), first);
        hold(request, beds(2), UUID.randomUUID());

        take(beds(1), request, first);
        assertThat(known(1).free()).isZero();
        assertThat(known(2).free()).isEqualTo(1);
    }

    @Test
    void feedThatDoesNotKnowPromisesCoversOnlyWhoHadArrived() {
        report(nurse(1), 4);
        var promised = UUID.randomUUID();
        var there = UUID.randomUUID();
        take(beds(1), UUID.randomUUID(), promised);
        take(beds(1), UUID.randomUUID(), there);
        hold(beds(1), UUID.randomUUID());
        clock.advance(Duration.ofMinutes(1));
        arrived(there);
        clock.advance(Duration.ofMinutes(1));

        feed(3, clock.instant());
        assertThat(known(1).free()).isEqualTo(1);
        assertUnitsAgree();
        feed(3, clock.instant());
        assertThat(known(1).free()).isEqualTo(1);
        arrived(promised);
        assertThat(known(1).free()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        feed(2, clock.instant());
        assertThat(known(1).free()).isEqualTo(1);
        assertUnitsAgree();
    }

    @Test
    void feedCountsAgainWhatAPersonHadTakenOffBefore() {
        report(nurse(1), 5);
        var promised = UUID.randomUUID();
        take(beds(1), UUID.randomUUID(), promised);
        clock.advance(Duration.ofMinutes(1));
        report(nurse(1), 4);
        assertThat(known(1).free()).isEqualTo(4);

        clock.advance(Duration.ofMinutes(1));
        feed(5, clock.instant());
        assertThat(known(1).free()).isEqualTo(4);
        assertUnitsAgree();
        var observed = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        arrived(promised);
        clock.advance(Duration.ofMinutes(1));
        feed(5, observed);
        assertThat(known(1).free()).isEqualTo(4);
        report(nurse(1), 3);
        assertThat(known(1).free()).isEqualTo(3);
        assertUnitsAgree();
    }

    @Test
    void boardShowsWhatCanBeOfferedWithinTheFilter() {
        report(nurse(6), 2);

        var board = capacity.board(coordinator(), new BoardFilter(ELV, null, ARNHEM.id()));
        assertThat(board)
                .extracting(row -> row.service().id())
                .containsExactly(beds(6), beds(7), beds(8));
        assertThat(board.getFirst().availability()).isInstanceOf(Availability.Known.class);
        assertThat(board.getLast().availability()).isEqualTo(new Availability.Never());
        assertThat(capacity.board(coordinator(), BoardFilter.EVERYTHING)).hasSize(8);
        assertThat(capacity.board(coordinator(), new BoardFilter(null, WEST.id(), null))).isEmpty();
        assertThat(capacity.board(office(), BoardFilter.EVERYTHING)).isEmpty();
    }

    private Availability.Known known(int home) {
        assertThat(capacity.availability(List.of(beds(home))))
                .containsEntry(beds(home), capacity.find(beds(home)));
        return (Availability.Known) capacity.find(beds(home));
    }

    private void report(Actor nurse, int free) {
        int home = Integer.parseInt(nurse.name().substring("Nurse ".length()));
        done(report(nurse, free, beds(home)));
    }

    private Outcome<Reported> report(Actor actor, int free, ServiceId service) {
        return capacity.report(actor, CommandKey.random(), service, CapacityReport.now(free));
    }

    private void feed(int free, Instant observed) {
        var report =
                new CapacityReport(free, null, null, null, observed, FigureSource.FEED, "feed");
        done(capacity.report(nurse(1), CommandKey.random(), beds(1), report));
    }

    private Outcome<Reported> report(Actor actor, int free, Instant observed) {
        var report =
                new CapacityReport(
                        free, null, null, null, observed, FigureSource.PERSON, "telefoon");
        return capacity.report(actor, CommandKey.random(), beds(1), report);
    }

    private List<UUID> hold(ServiceId service, UUID offer) {
        return hold(UUID.randomUUID(), service, offer);
    }

    private List<UUID> hold(UUID request, ServiceId service, UUID offer) {
        return jdbc.sql("select capacity.hold(?, ?, array[?]::uuid[], array[?]::uuid[], ?)")
                .params(now(), request, offer, service.value(), now())
                .query(UUID.class)
                .list();
    }

    private void take(ServiceId service, UUID request, UUID offer) {
        call("select capacity.take(?, ?, ?, ?)", now(), request, offer, service.value());
    }

    private void release(UUID offer) {
        call("select capacity.release(?, array[?]::uuid[])", now(), offer);
    }

    private void arrived(UUID offer) {
        call("select capacity.arrived(?, array[?]::uuid[])", now(), offer);
    }

    private void call(String statement, Object... params) {
        assertThat(jdbc.sql(statement).params(params).query().listOfRows()).hasSize(1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void assertUnitsAgree() {
        assertThat(UnitsCheck.disagreements(jdbc)).isEmpty();
    }

    private String history(int home) {
        return jdbc.sql(
                        """
                        select string_agg(free || case when confirmed then 'c' else '' end
                                          || case when adopted then '' else '-' end, ' ' order by id)
                        from capacity.figure_history where service = ?
                        """)
                .params(beds(home).value())
                .query(String.class)
                .single();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static String code(Outcome<Reported> outcome) {
        return switch (outcome) {
            case Outcome.Done<Reported> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<Reported>(var refusal) -> refusal.code().code();
        };
    }
}
