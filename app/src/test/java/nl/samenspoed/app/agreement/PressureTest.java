package nl.samenspoed.app.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.RefusalCode;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Too busy for the usual rules: who says so, for how long, and what holds then. */
class PressureTest {

    private static final Duration HOURS = Duration.ofHours(6);

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final Agreements agreements = AgreementsFixture.agreements(database, clock);

    @BeforeEach
    void regionAgreed() {
        assertThat(
                        AgreementsFixture.sign(
                                agreements,
                                "1",
                                List.of(
                                        "{subject: parallel-offers, kind: elv-low, most: 2}",
                                        "{subject: offer-clock, within: 20m}",
                                        "{subject: pressure-mode, roles: [crisisfunctionaris], longest: 24h,"
                                                + " changes: [{subject: parallel-offers, most: 6}]}")))
                .isInstanceOf(Outcome.Done.class);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void whatWasAgreedForPressureHoldsUntilItsTimeIsOver() {
        assertThat(most()).isEqualTo(2);
        press(HOURS, "griepgolf");

        assertThat(most()).isEqualTo(6);
        assertThat(agreements.followed(parallel()).pressureSince()).isEqualTo(clock.instant());
        assertThat(agreements.followed(clockRule()).pressureSince()).isNull();
        clock.advance(HOURS.minusSeconds(1));
        assertThat(most()).isEqualTo(6);
        clock.advance(Duration.ofSeconds(1));
        assertThat(most()).isEqualTo(2);
        assertThat(agreements.followed(parallel()).pressureSince()).isNull();
    }

    @Test
    void officerEndsItBeforeItsTimeAndWhoWhenAndWhyIsKept() {
        press(HOURS, "griepgolf");
        clock.advance(Duration.ofHours(1));
        done(AgreementsFixture.relax(agreements, "1"));

        assertThat(most()).isEqualTo(2);
        assertThat(agreements.pressure(version()))
                .singleElement()
                .satisfies(
                        was -> {
                            assertThat(was.reason()).isEqualTo("griepgolf");
                            assertThat(was.by()).isEqualTo("Chris Crisis");
                            assertThat(was.role()).isEqualTo("crisisfunctionaris");
                            assertThat(was.over()).isEqualTo(clock.instant());
                        });
    }

    @Test
    void pastStaysAsItWas() {
        var before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        press(HOURS, "griepgolf");
        var during = clock.instant();
        clock.advance(Duration.ofDays(2));

        var book = agreements.since(before);
        assertThat(book.find(Subject.PARALLEL_OFFERS, BEDS, OOST, before).orElseThrow().pressure())
                .isNull();
        assertThat(book.find(Subject.PARALLEL_OFFERS, BEDS, OOST, during).orElseThrow().pressure())
                .isNotNull();
    }

    @Test
    void onlyTheAgreedRoleWithinItsRegionWithAReasonAndNotForLonger() {
        assertThat(refused(AgreementsFixture.press(agreements, "1", HOURS, " ")))
                .isEqualTo(AgreementRefusal.REMARK_REQUIRED);
        assertThat(refused(AgreementsFixture.press(agreements, "1", HOURS, "x".repeat(501))))
                .isEqualTo(AgreementRefusal.REMARK_TOO_LONG);
        assertThat(refused(AgreementsFixture.press(agreements, "1", Duration.ZERO, "druk")))
                .isEqualTo(AgreementRefusal.PRESSURE_TOO_LONG);
        assertThat(refused(AgreementsFixture.press(agreements, "1", HOURS.multipliedBy(5), "druk")))
                .isEqualTo(AgreementRefusal.PRESSURE_TOO_LONG);
        assertThat(refused(by("nurse", SmallWorld.OOST.id())))
                .isEqualTo(AgreementRefusal.NOT_MANDATED);
        assertThat(refused(by("crisisfunctionaris", SmallWorld.WEST.id())))
                .isEqualTo(AgreementRefusal.NOT_YOURS);
        assertThat(refused(AgreementsFixture.relax(agreements, "1")))
                .isEqualTo(AgreementRefusal.PRESSURE_OFF);
        assertThat(agreements.pressure(version())).isEmpty();
    }

    @Test
    void itIsOnOnceAndOnlyWhileTheVersionHolds() {
        press(HOURS, "griepgolf");
        assertThat(refused(AgreementsFixture.press(agreements, "1", HOURS, "nog eens")))
                .isEqualTo(AgreementRefusal.PRESSURE_ON);
        done(AgreementsFixture.end(agreements, "1", "over"));

        assertThat(agreements.holding().find(Subject.PARALLEL_OFFERS, BEDS, OOST)).isEmpty();
        assertThat(refused(AgreementsFixture.press(agreements, "1", HOURS, "toch")))
                .isEqualTo(AgreementRefusal.NOT_IN_FORCE);
    }

    @Test
    void sameCommandSentTwiceIsDoneOnce() {
        var key = CommandKey.random();
        var command = new AgreementCommand.SwitchPressure(version().id(), HOURS, "griepgolf");

        done(agreements.handle(AgreementsFixture.crisis(), key, command));
        done(agreements.handle(AgreementsFixture.crisis(), key, command));

        assertThat(agreements.pressure(version())).hasSize(1);
    }

    private static final About BEDS = About.kind("elv-low");
    private static final Situation OOST =
            Situation.in(SmallWorld.OOST.id().value(), SmallWorld.NIJMEGEN.id().value());

    private void press(Duration lasting, String reason) {
        done(AgreementsFixture.press(agreements, "1", lasting, reason));
    }

    private Outcome<UUID> by(String role, nl.samenspoed.app.network.RegionId region) {
        Actor actor =
                SmallWorld.actor(
                        "Iemand",
                        SmallWorld.OFFICE,
                        role,
                        new Scope.InRegion(region),
                        Set.of(Capability.SEE_NETWORK));
        return agreements.handle(
                actor,
                CommandKey.random(),
                new AgreementCommand.SwitchPressure(version().id(), HOURS, "druk"));
    }

    private AgreementVersion version() {
        return agreements.list(AgreementsFixture.crisis()).getFirst();
    }

    private int most() {
        return parallel().rule() instanceof Rule.ParallelOffers(var _, var most) ? most : 0;
    }

    private Effective parallel() {
        return agreements.holding().find(Subject.PARALLEL_OFFERS, BEDS, OOST).orElseThrow();
    }

    private Effective clockRule() {
        return agreements.holding().find(Subject.OFFER_CLOCK, BEDS, OOST).orElseThrow();
    }

    private static void done(Outcome<UUID> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static RefusalCode refused(Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Refused<UUID>(var refusal) ? refusal.code() : null;
    }
}
