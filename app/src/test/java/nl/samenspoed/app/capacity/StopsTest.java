package nl.samenspoed.app.capacity;

import static nl.samenspoed.app.SmallWorld.ARNHEM;
import static nl.samenspoed.app.SmallWorld.NETWORK;
import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.gp;
import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.capacity.Stop.State;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StopsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-21T20:00:00Z");
    private final JdbcClient jdbc = database.jdbc();
    private final Trail trail = new Trail(database.dataSource(), clock);
    private final Stops stops = CapacityFixture.stops(jdbc, trail, clock);
    private final JdbcStops rows = new JdbcStops(jdbc, trail);

    @Test
    void stopSaysWhoSinceWhenUntilWhenAndWhy() {
        var stop = done(declare(nurse(1), 1, State.IN_FORCE));

        assertThat(stops.open().find(beds(1))).contains(stop);
        assertThat(stop.isInForce()).isTrue();
        assertThat(stop.declarer()).isEqualTo("Nurse 1");
        assertThat(stop.since()).isEqualTo(clock.instant());
        assertThat(stop.expectedEnd()).isEqualTo(in(2));
        assertThat(stop.reason()).isEqualTo("full");
        assertThat(stops.open().isInForce(beds(2))).isFalse();
    }

    @Test
    void threateningStopIsShownButNotYetInForce() {
        var stop = done(declare(nurse(1), 1, State.THREATENING));
        clock.advance(Duration.ofMinutes(30));
        assertThat(stops.open().isInForce(beds(1))).isFalse();
        assertThat(stop.inForceFor(clock.instant())).isZero();

        var now = done(stops.handle(nurse(1), key(), new StopCommand.EnterForce(stop.id())));
        clock.advance(Duration.ofMinutes(10));
        assertThat(now.since()).isEqualTo(stop.since());
        assertThat(now.inForceFor(clock.instant())).isEqualTo(Duration.ofMinutes(10));
        assertThat(stops.open().isInForce(beds(1))).isTrue();
    }

    @Test
    void passingTheExpectedEndAsksOnceAndEndsNothing() {
        var stop = done(declare(nurse(1), 1, State.IN_FORCE));
        clock.advance(Duration.ofHours(2));

        assertThat(rows.ask(clock.instant())).isEqualTo(1);
        assertThat(rows.ask(clock.instant())).isZero();
        assertThat(stops.open().find(beds(1)).orElseThrow().asks(clock.instant())).isTrue();
        assertThat(stops.open().isInForce(beds(1))).isTrue();
        assertThat(events()).containsExactly("capacity.stop-declared", "capacity.stop-asked");

        var longer = done(stops.handle(nurse(1), key(), new StopCommand.Prolong(stop.id(), in(1))));
        assertThat(longer.asks(clock.instant())).isFalse();
        assertThat(rows.ask(clock.instant())).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(rows.ask(clock.instant())).isEqualTo(1);
    }

    /** Whatever is reported and however long it takes: only Lift ends a stop. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void stopNeverEndsByItself(long seed) {
        var chance = new Random(seed);
        var capacity = CapacityFixture.capacity(jdbc, trail, clock);
        var open = new Stop[9];
        for (int step = 0; step < 120; step++) {
            int home = 1 + chance.nextInt(8);
            switch (chance.nextInt(7)) {
                case 0 -> {
                    var state = chance.nextBoolean() ? State.IN_FORCE : State.THREATENING;
                    var outcome = declare(nurse(home), home, state);
                    assertThat(outcome instanceof Outcome.Done).isEqualTo(open[home] == null);
                    open[home] = outcome instanceof Outcome.Done<Stop>(var s) ? s : open[home];
                }
                case 1 -> open[home] = lift(open[home], home, chance.nextInt(3) == 0);
                case 2 -> change(open[home], home, s -> new StopCommand.Prolong(s, in(1)));
                case 3 -> change(open[home], home, StopCommand.EnterForce::new);
                case 4 -> {
                    var free = CapacityReport.now(chance.nextInt(9));
                    assertThat(code(capacity.report(nurse(home), key(), beds(home), free)))
                            .isEqualTo("done");
                }
                case 5 -> clock.advance(Duration.ofMinutes(chance.nextInt(40 * 60)));
                default -> assertThat(rows.ask(clock.instant())).isNotNegative();
            }
            var expected = Arrays.stream(open).filter(s -> s != null).map(Stop::id).toList();
            assertThat(rows.listOpen().stream().map(Stop::id))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void liftingEndsItAndTheHistoryKeepsEveryWord() {
        var stop = done(declare(nurse(1), 1, State.THREATENING));
        clock.advance(Duration.ofMinutes(5));
        done(stops.handle(nurse(1), key(), new StopCommand.EnterForce(stop.id())));
        done(stops.handle(nurse(1), key(), new StopCommand.Prolong(stop.id(), in(3))));
        clock.advance(Duration.ofMinutes(50));
        done(stops.handle(coordinator(), key(), new StopCommand.Lift(stop.id())));

        assertThat(stops.open().find(beds(1))).isEmpty();
        var past = stops.history(nurse(2), beds(1), clock.instant().minus(Duration.ofDays(28)));
        assertThat(past).hasSize(1);
        assertThat(past.getFirst().inForceFor(in(5))).isEqualTo(Duration.ofMinutes(50));
        assertThat(past.getFirst().changer()).isEqualTo("Cor Coordinator");
        assertThat(
                        jdbc.sql("select what from capacity.stop_change order by version")
                                .query(String.class)
                                .list())
                .containsExactly("declared", "in-force", "prolonged", "lifted");
        assertThat(code(stops.handle(nurse(1), key(), new StopCommand.Lift(stop.id()))))
                .isEqualTo("capacity.stop-over");
        assertThat(code(declare(nurse(1), 1, State.IN_FORCE))).isEqualTo("done");
    }

    @Test
    void serviceHasOneStopAtATimeAndTheSameKeyDeclaresOnce() {
        var key = key();
        var first = done(stops.handle(nurse(1), key, declaration(1, State.IN_FORCE, "full", null)));
        var again = done(stops.handle(nurse(1), key, declaration(1, State.IN_FORCE, "full", null)));

        assertThat(again).isEqualTo(first);
        assertThat(code(declare(nurse(1), 1, State.IN_FORCE))).isEqualTo("capacity.stop-already");
        var lift = key();
        done(stops.handle(nurse(1), lift, new StopCommand.Lift(first.id())));
        done(stops.handle(nurse(1), lift, new StopCommand.Lift(first.id())));
        assertThat(code(stops.handle(nurse(2), lift, declaration(2, State.IN_FORCE, "full", null))))
                .isEqualTo("capacity.key-used");
        assertThat(events()).containsExactly("capacity.stop-declared", "capacity.stop-lifted");
    }

    @Test
    void whoMayReportCapacityMayDeclare() {
        for (var other : List.of(nurse(2), gp(), office())) {
            assertThat(code(declare(other, 1, State.IN_FORCE))).isEqualTo("capacity.not-allowed");
        }
        var stop = done(declare(coordinator(), 1, State.IN_FORCE));
        assertThat(code(stops.handle(nurse(2), key(), new StopCommand.Lift(stop.id()))))
                .isEqualTo("capacity.not-allowed");
        assertThat(stops.history(office(), beds(1), Instant.EPOCH)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(code(declare("ed-stop", "full", null, in(1))))
                .isEqualTo("capacity.stop-kind-unknown");
        assertThat(code(declare("admission-stop", "tired", null, in(1))))
                .isEqualTo("capacity.stop-reason-unknown");
        assertThat(code(declare("admission-stop", "other", " ", in(1))))
                .isEqualTo("capacity.field-required");
        assertThat(code(declare("admission-stop", "full", "x".repeat(501), in(1))))
                .isEqualTo("capacity.field-too-long");
        assertThat(code(declare("admission-stop", "full", null, clock.instant())))
                .isEqualTo("capacity.stop-end-out-of-range");
        assertThat(code(declare("admission-stop", "full", null, in(24 * 14 + 1))))
                .isEqualTo("capacity.stop-end-out-of-range");
        assertThat(code(stops.handle(nurse(1), key(), new StopCommand.Lift(StopId.random()))))
                .isEqualTo("capacity.stop-unknown");
        assertThat(stops.open().find(beds(1))).isEmpty();
    }

    @Test
    void newKindOfStopIsARow() {
        jdbc.sql(
                        """
                        insert into capacity.stop_kind (code, name_nl, name_en, service_kinds, norm_minutes)
                        values ('night-stop', 'Nachtstop', 'Night stop', '{elv-low}', 600)
                        """)
                .update();

        assertThat(stops.kindsFor("elv-low")).extracting(StopKind::code).contains("night-stop");
        assertThat(code(declare("night-stop", "no-staff", null, in(1)))).isEqualTo("done");
    }

    @Test
    void nearestOfTheRegionInheritTheLoadAndPassItOnWhenTheyStopThemselves() {
        done(declare(nurse(1), 1, State.IN_FORCE));
        assertThat(heirs(1)).containsExactly(beds(2), beds(3), beds(4));
        assertThat(stops.open().inheritedBy(service(2))).hasSize(1);
        assertThat(stops.open().inheritedBy(service(5))).isEmpty();

        done(declare(nurse(2), 2, State.IN_FORCE));
        done(declare(nurse(3), 3, State.THREATENING));
        assertThat(heirs(1)).containsExactly(beds(3), beds(4), beds(5));
        assertThat(stops.open().inheritedBy(service(2))).isEmpty();
        assertThat(stops.open().inheritedBy(service(5))).hasSize(2);
    }

    @Test
    void neighboursAreToldAndTheTrailKnowsWho() {
        done(declare(nurse(6), 6, State.IN_FORCE));

        var event = jdbc.sql("select * from stream.event").query().singleRow();
        assertThat(event)
                .containsEntry("type", "capacity.stop-declared")
                .containsEntry("subject_kind", "service")
                .containsEntry("subregion", ARNHEM.id().value());
        assertThat(
                        jdbc.sql("select unnest(organisations) from stream.event")
                                .query(UUID.class)
                                .list())
                .contains(home(6).value(), home(7).value(), home(8).value());
        assertThat(jdbc.sql("select subject_id from audit.entry").query(UUID.class).single())
                .isEqualTo(beds(6).value());
    }

    private void change(
            Stop stop, int home, java.util.function.Function<StopId, StopCommand> command) {
        if (stop != null) {
            done(stops.handle(nurse(home), key(), command.apply(stop.id())));
        }
    }

    private Stop lift(Stop stop, int home, boolean really) {
        if (stop == null || !really) {
            return stop;
        }
        done(stops.handle(nurse(home), key(), new StopCommand.Lift(stop.id())));
        return null;
    }

    private List<ServiceId> heirs(int home) {
        return stops.open().heirs(service(home)).stream().map(ServiceEntry::id).toList();
    }

    private static ServiceEntry service(int home) {
        return NETWORK.snapshot().getService(beds(home));
    }

    private Outcome<Stop> declare(Actor by, int home, State state) {
        return stops.handle(by, key(), declaration(home, state, "full", null));
    }

    private Outcome<Stop> declare(String kind, String reason, String remark, Instant end) {
        return stops.handle(
                nurse(1),
                key(),
                new StopCommand.Declare(beds(1), kind, State.IN_FORCE, reason, remark, end));
    }

    private StopCommand declaration(int home, State state, String reason, String remark) {
        return new StopCommand.Declare(beds(home), "admission-stop", state, reason, remark, in(2));
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private static CommandKey key() {
        return CommandKey.random();
    }

    private List<String> events() {
        return jdbc.sql("select type from stream.event order by id").query(String.class).list();
    }

    private static Stop done(Outcome<Stop> outcome) {
        return switch (outcome) {
            case Outcome.Done<Stop>(var stop) -> stop;
            case Outcome.Refused<Stop>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?>(var refusal) -> refusal.code().code();
        };
    }
}
