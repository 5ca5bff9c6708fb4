package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.ARNHEM;
import static nl.samenspoed.app.SmallWorld.NIJMEGEN;
import static nl.samenspoed.app.SmallWorld.OOST;
import static nl.samenspoed.app.SmallWorld.WEST;
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
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.Declared;
import nl.samenspoed.app.request.RequestEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reports it free must deliver, where that rule is on. */
class MustDeliverTest {

    private static final MustDeliver.Area NEAR = new MustDeliver.Area(null, NIJMEGEN.id());
    private static final MustDeliver.Area REGION = new MustDeliver.Area(OOST.id(), null);
    private static final MustDeliver.Terms TERMS =
            new MustDeliver.Terms(Set.of(RefusalReason.NOT_SUITABLE), 7);

    private final PlacementsFixture the = new PlacementsFixture();

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    // Breaking it

    @Test
    void refusingWhatWasReportedFreeIsABreachInTheStoryAndInTheInbox() {
        on(NEAR);
        the.reportFree(1, 2);
        var offer = offer(1);

        the.refuse(offer, RefusalReason.FULL);

        assertThat(the.story(offer.request()))
                .contains(
                        new RequestEvent.DeliveryBreached(
                                offer.id().value(), name(1), "full", declared(offer)));
        assertThat(the.breaches.own(nurse(1)))
                .singleElement()
                .satisfies(
                        breach -> {
                            assertThat(breach.id()).isEqualTo(BreachId.of(offer.id()));
                            assertThat(reason(breach)).isEqualTo(RefusalReason.FULL);
                            assertThat(delivered(breach).declared().free()).isEqualTo(2);
                        });
        assertThat(the.breaches.of(the.now(offer.request()))).hasSize(1);
        assertThat(the.breaches.own(nurse(2))).isEmpty();
    }

    @Test
    void notAnsweringIsABreachWithoutAReason() {
        on(NEAR);
        the.reportFree(1, 2);
        var offer = offer(1);

        the.clock.advance(Duration.ofHours(1));
        assertThat(the.placements.expire(the.clock.instant())).isEqualTo(1);

        assertThat(the.breaches.own(nurse(1)))
                .singleElement()
                .extracting(MustDeliverTest::reason)
                .isNull();
        assertThat(breachesIn(offer)).isEqualTo(1);
    }

    @Test
    void exemptReasonIsNoBreach() {
        on(NEAR);
        the.reportFree(1, 2);
        var offer = offer(1);

        the.refuse(offer, RefusalReason.NOT_SUITABLE);

        assertThat(breachesIn(offer)).isZero();
        assertThat(the.breaches.own(nurse(1))).isEmpty();
    }

    @Test
    void withoutTheRuleNobodyMustDeliver() {
        the.reportFree(1, 2);
        var offer = offer(1);

        the.refuse(offer, RefusalReason.FULL);

        assertThat(breachesIn(offer)).isZero();
    }

    @Test
    void figureThatSaidFullOrNothingOrIsTooOldBindsNobody() {
        on(NEAR);
        the.reportFree(1, 0);
        the.reportFree(3, 2);
        the.clock.advance(Duration.ofHours(5));
        the.reportFree(1, 0);
        var full = offer(1);
        var never = offer(2);
        var stale = offer(3);

        List.of(full, never, stale).forEach(offer -> the.refuse(offer, RefusalReason.NO_STAFF));

        assertThat(breachesIn(full) + breachesIn(never) + breachesIn(stale)).isZero();
    }

    @Test
    void reportingFullAfterBeingAskedDoesNotHelp() {
        on(NEAR);
        the.reportFree(1, 2);
        var offer = offer(1);
        the.clock.advance(Duration.ofMinutes(1));
        the.reportFree(1, 0);

        the.refuse(offer, RefusalReason.FULL);

        assertThat(breachesIn(offer)).isEqualTo(1);
    }

    @Test
    void offerFromBeforeItWasSwitchedOnIsNotHeldToIt() {
        the.reportFree(1, 2);
        var offer = offer(1);
        the.clock.advance(Duration.ofSeconds(1));
        on(NEAR);

        assertThat(the.breaches.duties(List.of(offer))).isEmpty();
        the.refuse(offer, RefusalReason.FULL);

        assertThat(breachesIn(offer)).isZero();
    }

    @Test
    void acceptingOrBeingWithdrawnIsNoBreach() {
        on(NEAR);
        the.reportFree(1, 2);
        the.reportFree(2, 2);
        var offers = the.offer(seeking(), 1, 2);

        done(the.accept(offers.getFirst()));

        assertThat(breachesIn(offers.getFirst())).isZero();
    }

    @Test
    void ruleOfASubregionComesBeforeThatOfItsRegion() {
        on(REGION);
        off(NEAR);
        the.reportFree(1, 2);
        the.reportFree(7, 2);
        var near = offer(1);
        var arnhem = offer(7);

        the.refuse(near, RefusalReason.FULL);
        the.refuse(arnhem, RefusalReason.FULL);

        assertThat(breachesIn(near)).isZero();
        assertThat(breachesIn(arnhem)).isEqualTo(1);
        assertThat(the.breaches.own(nurse(7)).getFirst().subregion()).isEqualTo(ARNHEM.id());
    }

    @Test
    void refuserIsToldBeforehandWhatItReportedAndWhatIsExempt() {
        on(NEAR);
        the.reportFree(1, 2);
        var offer = offer(1);

        var duty = the.breaches.duties(List.of(offer)).get(offer.id());
        assertThat(duty.declared()).isEqualTo(declared(offer));
        assertThat(duty.exempt()).containsExactly(RefusalReason.NOT_SUITABLE);
    }

    @Test
    void refusingTwiceWithTheSameKeyIsOneBreach() {
        on(NEAR);
        the.reportFree(1, 2);
        var offer = offer(1);
        var key = CommandKey.random();

        for (int time = 0; time < 2; time++) {
            done(the.placements.refuse(nurse(1), key, offer.id(), null, RefusalReason.FULL, null));
        }

        assertThat(breachesIn(offer)).isEqualTo(1);
    }

    // Contesting

    @Test
    void providerContestsOnceWithAnExplanation() {
        var breach = breach();

        var contested = done(the.breaches.contest(nurse(1), key(), breach.id(), "Plots bezet"));

        assertThat(contested.contested().explanation()).isEqualTo("Plots bezet");
        assertThat(code(contest(nurse(1), breach, "nog eens")))
                .isEqualTo("placement.breach-contested");
    }

    @Test
    void contestSentTwiceIsAnsweredAsTheFirstTime() {
        var breach = breach();
        var key = key();

        var first = done(the.breaches.contest(nurse(1), key, breach.id(), "Plots bezet"));
        assertThat(done(the.breaches.contest(nurse(1), key, breach.id(), "Plots bezet")))
                .isEqualTo(first);
    }

    @Test
    void nobodyContestsForAnotherOrWithoutAWordOrTooLate() {
        var breach = breach();

        assertThat(code(contest(nurse(2), breach, "ook bezet")))
                .isEqualTo("placement.breach-unknown");
        assertThat(code(contest(nurse(1), breach, "  ")))
                .isEqualTo("placement.explanation-required");
        assertThat(code(contest(nurse(1), breach, "x".repeat(1001))))
                .isEqualTo("placement.explanation-too-long");
        assertThat(code(contest(SmallWorld.office(), breach, "bezet")))
                .isEqualTo("placement.not-allowed");
        the.clock.advance(Duration.ofDays(8));
        assertThat(code(contest(nurse(1), breach, "bezet"))).isEqualTo("placement.breach-too-late");
    }

    // Settling

    @Test
    void othersSeeItOnlyOnceItIsContestedOrTheTimeForThatIsOver() {
        var breach = breach();
        assertThat(done(the.breaches.forOthers(office()))).isEmpty();
        assertThat(code(settle(office(), breach, true, "was vrij")))
                .isEqualTo("placement.breach-with-parties");

        done(contest(nurse(1), breach, "Plots bezet"));

        assertThat(done(the.breaches.forOthers(office()))).hasSize(1);
    }

    @Test
    void whatIsNotContestedInTimeCanBeSettledToo() {
        var breach = breach();
        the.clock.advance(Duration.ofDays(8));

        assertThat(done(the.breaches.forOthers(office()))).hasSize(1);
        assertThat(done(settle(office(), breach, true, "niet betwist")).settled().upheld())
                .isTrue();
    }

    @Test
    void mandatedRoleSettlesOnceWithItsReason() {
        var contested = contested();

        var settled = done(settle(office(), contested, false, "Er was brand"));

        assertThat(settled.settled().upheld()).isFalse();
        assertThat(settled.settled().because()).isEqualTo("Er was brand");
        assertThat(settled.settled().by()).isEqualTo("Regio Demo");
        assertThat(code(settle(office(), settled, true, "toch niet")))
                .isEqualTo("placement.breach-settled");
        assertThat(the.breaches.own(nurse(1)).getFirst().settled()).isNotNull();
    }

    @Test
    void nobodySettlesWithoutMandateReasonOrTheirOwnRegion() {
        var contested = contested();

        assertThat(code(settle(SmallWorld.office(), contested, true, "was vrij")))
                .isEqualTo("placement.not-allowed");
        assertThat(code(settle(office(), contested, true, "")))
                .isEqualTo("placement.explanation-required");
        assertThat(code(settle(officeOf(new Scope.InRegion(WEST.id())), contested, true, "ja")))
                .isEqualTo("placement.breach-unknown");
        assertThat(code(the.breaches.forOthers(SmallWorld.office())))
                .isEqualTo("placement.not-allowed");
    }

    @Test
    void nobodySettlesPastAnExplanationTheyHaveNotRead() {
        var before = breach();
        done(contest(nurse(1), before, "Plots bezet"));

        assertThat(code(settle(office(), before, true, "was vrij"))).isEqualTo("placement.stale");
    }

    // Counting

    @Test
    void contestedOnesAreCountedApartAndDroppedOnesNotAtAll() {
        assertThat(count()).isEmpty();
        var upheld = contested();
        var dropped = contested();
        contested();
        done(settle(office(), upheld, true, "was vrij"));
        done(settle(office(), dropped, false, "brand"));
        breach();

        assertThat(count()).containsExactly(counted(1, 1));
        the.clock.advance(Duration.ofDays(8));
        assertThat(count()).containsExactly(counted(2, 1));
    }

    // Switching

    @Test
    void everySwitchIsKeptWithWhoAndWhen() {
        var id = on(NEAR);
        var rule = done(the.mustDeliver.find(office(), id));
        the.clock.advance(Duration.ofDays(1).minusSeconds(1));

        done(the.mustDeliver.say(office(), key(), NEAR, rule.version(), false, TERMS));

        assertThat(the.mustDeliver.history(office(), id))
                .extracting(change -> change.on() + " " + change.by() + " " + change.at())
                .containsExactly(
                        "false Regio Demo " + the.clock.instant(),
                        "true Regio Demo " + the.clock.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void otherTermsDoNotLetGoOfOffersThatAreOut() {
        var id = on(NEAR);
        the.reportFree(1, 2);
        var offer = offer(1);
        the.clock.advance(Duration.ofSeconds(1));
        var rule = done(the.mustDeliver.find(office(), id));
        var stricter = new MustDeliver.Terms(Set.of(), 3);
        done(the.mustDeliver.say(office(), key(), NEAR, rule.version(), true, stricter));

        the.refuse(offer, RefusalReason.NOT_SUITABLE);

        assertThat(breachesIn(offer)).isEqualTo(1);
    }

    @Test
    void badSwitchesAreRefusedWithTheirReason() {
        var unknown = new MustDeliver.Area(null, SmallWorld.LEIDEN.id());
        var both = new MustDeliver.Area(OOST.id(), NIJMEGEN.id());
        assertThat(said(NEAR, 0, new MustDeliver.Terms(Set.of(), 0)))
                .isEqualTo("placement.rule-days");
        assertThat(said(NEAR, 0, new MustDeliver.Terms(Set.of(), 61)))
                .isEqualTo("placement.rule-days");
        assertThat(said(unknown, 0, TERMS)).isEqualTo("placement.rule-not-yours");
        assertThat(said(both, 0, TERMS)).isEqualTo("placement.rule-place-unknown");
        assertThat(said(new MustDeliver.Area(null, null), 0, TERMS))
                .isEqualTo("placement.rule-place-unknown");
        assertThat(code(the.mustDeliver.say(SmallWorld.office(), key(), NEAR, 0, true, TERMS)))
                .isEqualTo("placement.rule-not-yours");
        assertThat(code(the.mustDeliver.find(office(), UUID.randomUUID())))
                .isEqualTo("placement.rule-unknown");
        on(NEAR);
        assertThat(said(NEAR, 0, TERMS)).isEqualTo("placement.rule-changed");
        assertThat(said(NEAR, 7, TERMS)).isEqualTo("placement.rule-changed");
    }

    @Test
    void switchSentTwiceIsDoneOnce() {
        var key = key();
        var first = done(the.mustDeliver.say(office(), key, NEAR, 0, true, TERMS));

        assertThat(done(the.mustDeliver.say(office(), key, NEAR, 0, true, TERMS))).isEqualTo(first);
        assertThat(the.mustDeliver.history(office(), first)).hasSize(1);
    }

    private String said(MustDeliver.Area area, int version, MustDeliver.Terms terms) {
        return code(the.mustDeliver.say(office(), key(), area, version, true, terms));
    }

    private UUID on(MustDeliver.Area area) {
        var id = done(the.mustDeliver.say(office(), key(), area, 0, true, TERMS));
        the.clock.advance(Duration.ofSeconds(1));
        return id;
    }

    private void off(MustDeliver.Area area) {
        done(the.mustDeliver.say(office(), key(), area, 0, false, TERMS));
    }

    /** Home 1 refuses what it reported free. */
    private Breach breach() {
        if (the.mustDeliver.list(office()).isEmpty()) {
            on(NEAR);
        }
        the.reportFree(1, 9);
        var offer = offer(1);
        the.refuse(offer, RefusalReason.FULL);
        return the.breaches.of(the.now(offer.request())).getFirst();
    }

    private Breach contested() {
        return done(contest(nurse(1), breach(), "Plots bezet"));
    }

    private Outcome<Breach> contest(Actor by, Breach breach, String explanation) {
        return the.breaches.contest(by, key(), breach.id(), explanation);
    }

    private Outcome<Breach> settle(Actor by, Breach breach, boolean upheld, String because) {
        return the.breaches.settle(by, key(), breach.id(), breach.version(), upheld, because);
    }

    private List<BreachCount> count() {
        return the.breaches.count(beds(1));
    }

    private static BreachCount counted(int standing, int contested) {
        return new BreachCount(BreachKind.NOT_DELIVERED, standing, contested);
    }

    private static Breach.What.NotDelivered delivered(Breach breach) {
        return (Breach.What.NotDelivered) breach.what();
    }

    private static @Nullable RefusalReason reason(Breach breach) {
        return delivered(breach).reason();
    }

    private Offer offer(int home) {
        return the.offer(seeking(), home).getFirst();
    }

    private nl.samenspoed.app.request.CareRequestId seeking() {
        return the.world.seekingPlace(triagist()).id();
    }

    private long breachesIn(Offer offer) {
        return the.story(offer.request()).stream()
                .filter(RequestEvent.DeliveryBreached.class::isInstance)
                .count();
    }

    private static String name(int home) {
        return "Demohuis " + home + ", ELV laag";
    }

    /** Reported two places a second before it was asked. */
    private static Declared declared(Offer offer) {
        return new Declared(2, offer.madeAt().minus(Duration.ofSeconds(1)), null);
    }

    private static Actor office() {
        return officeOf(new Scope.InRegion(OOST.id()));
    }

    private static Actor officeOf(Scope scope) {
        return SmallWorld.actor(
                "Regio Demo",
                SmallWorld.OFFICE,
                "regiobureau",
                scope,
                EnumSet.of(Capability.MANAGE_NETWORK, Capability.SETTLE_BREACH));
    }

    private static CommandKey key() {
        return CommandKey.random();
    }
}
