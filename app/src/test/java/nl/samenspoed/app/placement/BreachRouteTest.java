package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.OOST;
import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.junit.jupiter.api.Test;

/** What the parties do not settle goes where the agreement says, and counts from then on. */
class BreachRouteTest {

    private static final String CLOCK = "offer-clock, within: 10m";
    private static final String TO_MANAGER = "breach-route, after: 7d, to: dienstmanager";
    private static final Duration DAY = Duration.ofDays(1);

    private final PlacementsFixture the = new PlacementsFixture();

    @Test
    void onlyThePartiesSeeItUntilTheTimeIsOverAndThenTheRouteOnly() {
        sign(CLOCK, TO_MANAGER);
        var breach = breach();
        done(contest(breach));

        for (int day = 0; day < 12; day++) {
            var routed = day >= 7;
            assertThat(toSettle(manager())).as("day %d", day).hasSize(routed ? 1 : 0);
            assertThat(toSettle(office())).as("day %d", day).isEmpty();
            assertThat(counted())
                    .as("day %d", day)
                    .isEqualTo(routed ? "0 standing, 1 contested" : "");
            assertThat(the.breaches.between(nurse(1))).hasSize(1);
            assertThat(the.breaches.between(triagist())).hasSize(1);
            the.clock.advance(DAY);
        }
    }

    @Test
    void whatIsNotContestedCountsOnlyWhenItGoesOn() {
        sign(CLOCK, TO_MANAGER);
        breach();

        the.clock.advance(DAY.multipliedBy(7).minusSeconds(1));
        assertThat(counted()).isEmpty();
        the.clock.advance(Duration.ofSeconds(2));
        assertThat(counted()).isEqualTo("1 standing, 0 contested");
    }

    @Test
    void whoItWasOwedToMaySayThatItWasSettledAndThenItNeverGoesOn() {
        sign(CLOCK, TO_MANAGER);
        var breach = breach();

        var settled = done(settle(triagist(), breach, false));

        assertThat(settled.settled().upheld()).isFalse();
        the.clock.advance(DAY.multipliedBy(8));
        assertThat(toSettle(manager())).isEmpty();
        assertThat(counted()).isEmpty();
    }

    @Test
    void nobodyElseSettlesWhileItIsWithTheParties() {
        sign(CLOCK, TO_MANAGER);
        var breach = breach();

        assertThat(code(settle(manager(), breach, true)))
                .isEqualTo("placement.breach-with-parties");
        assertThat(code(settle(triagist(), breach, true)))
                .isEqualTo("placement.breach-with-parties");
        assertThat(code(settle(office(), breach, true))).isEqualTo("placement.breach-unknown");
        assertThat(code(settle(driver(), breach, false))).isEqualTo("placement.not-allowed");
    }

    @Test
    void theRoleThatIsNamedSettlesItAfterwardsAndNobodyElse() {
        sign(CLOCK, TO_MANAGER);
        var breach = breach();
        the.clock.advance(DAY.multipliedBy(8));

        assertThat(code(settle(office(), breach, true))).isEqualTo("placement.breach-unknown");
        assertThat(code(settle(driver(), breach, false))).isEqualTo("placement.not-allowed");
        assertThat(done(settle(manager(), breach, true)).settled().role())
                .isEqualTo("dienstmanager");
        assertThat(counted()).isEqualTo("1 standing, 0 contested");
    }

    /** Who may nothing else sees the page once something comes there. */
    @Test
    void roleThatIsNamedReachesThePageWhateverElseItMayDo() {
        sign(CLOCK, "breach-route, after: 2d, to: kwaliteit");
        var quality =
                SmallWorld.actor(
                        "Kwaliteit",
                        SmallWorld.OFFICE,
                        "kwaliteit",
                        new Scope.InRegion(SmallWorld.OOST.id()),
                        Set.of());
        breach();

        assertThat(the.breaches.isSeenBy(quality)).isFalse();
        the.clock.advance(DAY.multipliedBy(3));
        assertThat(the.breaches.isSeenBy(quality)).isTrue();
        assertThat(toSettle(quality)).hasSize(1);
    }

    @Test
    void organisationThatIsNamedSettlesByWhoSpeaksForIt() {
        sign(CLOCK, "breach-route, after: 2d, organisation: \"Demohuis 8\"");
        var breach = breach();
        the.clock.advance(DAY.multipliedBy(3));

        assertThat(toSettle(nurse(8))).hasSize(1);
        assertThat(toSettle(manager())).isEmpty();
        assertThat(done(settle(nurse(8), breach, false)).settled().by()).isEqualTo(nurse(8).name());
    }

    @Test
    void routeOfAnotherKindLeavesItAsItWas() {
        sign(CLOCK, "breach-route, of: stop-norm, after: 1d, to: dienstmanager");
        var breach = breach();
        assertThat(breach.route()).isNull();
        done(contest(breach));

        assertThat(toSettle(office())).hasSize(1);
        assertThat(toSettle(manager())).isEmpty();
    }

    @Test
    void daysToContestThatTheRuleNamesAreNotShortened() {
        sign(
                "must-deliver, on: true, contest-days: 5",
                "breach-route, after: 1d, to: dienstmanager");
        the.reportFree(1, 2);
        var breach = breach();

        assertThat(breach.contestBy()).isEqualTo(breach.at().plus(DAY.multipliedBy(5)));
        assertThat(breach.route().from()).isEqualTo(breach.contestBy());
    }

    private Breach breach() {
        the.offer(the.world.seekingPlace(triagist()).id(), 1);
        the.clock.advance(Duration.ofMinutes(45));
        assertThat(the.placements.expire(the.clock.instant())).isEqualTo(1);
        return the.breaches.own(nurse(1)).getFirst();
    }

    private Outcome<Breach> contest(Breach breach) {
        return the.breaches.contest(nurse(1), CommandKey.random(), breach.id(), "Stroom uit");
    }

    private Outcome<Breach> settle(Actor by, Breach breach, boolean upheld) {
        return the.breaches.settle(
                by, CommandKey.random(), breach.id(), breach.version(), upheld, "Besproken");
    }

    private List<Breach> toSettle(Actor actor) {
        return switch (the.breaches.forOthers(actor)) {
            case Outcome.Done<List<Breach>>(var some) -> some;
            case Outcome.Refused<List<Breach>> _ -> List.of();
        };
    }

    private String counted() {
        return String.join(
                "; ",
                the.breaches.count(beds(1)).stream()
                        .map(
                                count ->
                                        "%d standing, %d contested"
                                                .formatted(count.standing(), count.contested()))
                        .toList());
    }

    private void sign(String... rules) {
        var written = List.of(rules).stream().map(rule -> "{subject: " + rule + "}").toList();
        done(AgreementsFixture.sign(the.agreements, "1", written));
        the.clock.advance(Duration.ofSeconds(1));
    }

    private static Actor manager() {
        return actor("Daan Dienst", "dienstmanager", EnumSet.of(Capability.FORCE_PLACE));
    }

    private static Actor office() {
        return actor("Regio Demo", "regiobureau", EnumSet.of(Capability.SETTLE_BREACH));
    }

    private static Actor driver() {
        return SmallWorld.driver(1);
    }

    private static Actor actor(String name, String role, EnumSet<Capability> may) {
        return SmallWorld.actor(name, SmallWorld.OFFICE, role, new Scope.InRegion(OOST.id()), may);
    }
}
