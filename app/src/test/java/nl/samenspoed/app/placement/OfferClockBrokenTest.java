package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who lets a signed clock run out without a word breaks it, and nobody is blamed for more. */
class OfferClockBrokenTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final PlacementsFixture the = new PlacementsFixture();

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void silenceUnderASignedClockIsABreachOfThatRule() {
        sign("1", "offer-clock, within: 10m");
        var offer = offer(1);

        lapse();

        assertThat(the.breaches.own(nurse(1)))
                .singleElement()
                .satisfies(
                        breach -> {
                            assertThat(breach.what())
                                    .isEqualTo(
                                            new Breach.What.NotAnswered(
                                                    beds(1), offer.madeAt(), offer.answerBy()));
                            assertThat(breach.rule())
                                    .extracting(FollowedRule::version)
                                    .isEqualTo("1");
                            assertThat(breach.other()).isEqualTo(offer.desk());
                        });
    }

    @Test
    void whoAgreedOnAClockWithTheDeskIsHeldToThatAndTheOthersToTheirs() {
        sign("1", "offer-clock, within: 30m, room: any");
        signWithHap(1, "2", "{subject: offer-clock, within: 10m}");

        var made = the.offer(the.world.seekingPlace(triagist()).id(), 1, 2);

        assertThat(made)
                .extracting(offer -> Duration.between(offer.madeAt(), offer.answerBy()))
                .containsExactly(TEN_MINUTES, Duration.ofMinutes(30));
        lapse();
        assertThat(the.breaches.own(nurse(1)))
                .singleElement()
                .extracting(Breach::rule)
                .extracting(FollowedRule::version)
                .isEqualTo("2");
        assertThat(kinds(2)).isEmpty();
        the.clock.advance(Duration.ofMinutes(20));
        assertThat(expire()).isEqualTo(1);
        assertThat(the.breaches.own(nurse(2)))
                .singleElement()
                .extracting(Breach::rule)
                .extracting(FollowedRule::version)
                .isEqualTo("1");
    }

    @Test
    void ladderHoldsWhoAgreedWithTheDeskToThatClockToo() {
        signWithHap(1, "1", "{subject: offer-clock, within: 10m}");
        for (int home = 1; home <= 5; home++) {
            the.reportFree(home, 3);
        }
        var request = the.world.seekingPlace(triagist()).id();
        done(the.escalations.start(triagist(), CommandKey.random(), request));

        assertThat(the.placements.ofRequest(triagist(), request))
                .filteredOn(offer -> offer.service().equals(beds(1)))
                .singleElement()
                .extracting(offer -> Duration.between(offer.madeAt(), offer.answerBy()))
                .isEqualTo(TEN_MINUTES);
        assertThat(the.placements.ofRequest(triagist(), request))
                .filteredOn(offer -> !offer.service().equals(beds(1)))
                .isNotEmpty()
                .noneMatch(offer -> offer.answerBy().equals(offer.madeAt().plus(TEN_MINUTES)));
    }

    @Test
    void anotherClockThanTheTwoAgreedOnIsRefusedWhoeverElseIsAsked() {
        signWithHap(1, "1", "{subject: offer-clock, within: 10m}");
        var request = the.world.seekingPlace(triagist()).id();

        var refused =
                the.placements.offer(
                        triagist(),
                        CommandKey.random(),
                        request,
                        List.of(beds(2), beds(1)),
                        Duration.ofMinutes(20));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no ->
                                assertThat(no.refusal().code())
                                        .isEqualTo(PlacementRefusal.CLOCK_AGREED));
        assertThat(
                        the.placements.offer(
                                triagist(),
                                CommandKey.random(),
                                request,
                                List.of(beds(2)),
                                Duration.ofMinutes(20)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whereTheRegionLeavesNoRoomTwoCannotAgreeOtherwise() {
        signWithHap(1, "2", "{subject: offer-clock, within: 10m}");
        sign("1", "offer-clock, within: 30m");

        var offer = offer(1);

        assertThat(offer.answerBy()).isEqualTo(offer.madeAt().plus(Duration.ofMinutes(30)));
    }

    @Test
    void twoCannotProposeWhatTheirRegionLeavesNoRoomFor() {
        sign("1", "offer-clock, within: 30m");

        assertThat(
                        AgreementsFixture.signBetween(
                                the.agreements,
                                "2",
                                SmallWorld.HAP,
                                home(1),
                                List.of("{subject: offer-clock, within: 10m}")))
                .isInstanceOf(Outcome.Refused.class);
    }

    private void signWithHap(int home, String version, String rule) {
        done(
                AgreementsFixture.signBetween(
                        the.agreements, version, SmallWorld.HAP, home(home), List.of(rule)));
        the.clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void bothPartiesSeeItAndNobodyElse() {
        sign("1", "offer-clock, within: 10m");
        offer(1);

        lapse();

        assertThat(the.breaches.between(nurse(1))).hasSize(1);
        assertThat(the.breaches.between(triagist())).hasSize(1);
        assertThat(the.breaches.between(nurse(2))).isEmpty();
    }

    @Test
    void itIsContestedAsAnyOther() {
        sign("1", "offer-clock, within: 10m");
        offer(1);
        lapse();
        var breach = the.breaches.own(nurse(1)).getFirst();

        var contested =
                done(
                        the.breaches.contest(
                                nurse(1), CommandKey.random(), breach.id(), "Telefoon lag eruit"));

        assertThat(contested.contested().explanation()).isEqualTo("Telefoon lag eruit");
        assertThat(the.breaches.count(beds(1)))
                .containsExactly(new BreachCount(BreachKind.NOT_ANSWERED, 0, 1));
    }

    @Test
    void whoMustDeliverTooBreaksOneThing() {
        sign("1", "offer-clock, within: 10m", "must-deliver, on: true");
        the.reportFree(1, 2);
        offer(1);

        lapse();

        assertThat(kinds(1)).containsExactly(BreachKind.NOT_DELIVERED);
    }

    @Test
    void clockThatIsOnlyASettingBlamesNobody() {
        offer(1);

        the.clock.advance(Duration.ofHours(2));
        assertThat(expire()).isEqualTo(1);

        assertThat(kinds(1)).isEmpty();
    }

    @Test
    void whatWasAskedBeforeTheSignatureIsNotHeldToIt() {
        offer(1);
        the.clock.advance(Duration.ofSeconds(1));
        sign("1", "offer-clock, within: 10m");

        the.clock.advance(Duration.ofHours(2));
        assertThat(expire()).isEqualTo(1);

        assertThat(kinds(1)).isEmpty();
    }

    @Test
    void anyAnswerWithdrawalOrAnotherThatWinsIsNoBreach() {
        sign("1", "offer-clock, within: 10m");
        the.reportFree(2, 2);
        var refused = offer(1);
        var withdrawn = offer(3);
        var won = the.offer(the.world.seekingPlace(triagist()).id(), 2, 4);

        done(the.refuse(refused));
        done(the.withdraw(withdrawn));
        done(the.accept(won.getFirst()));
        the.clock.advance(Duration.ofHours(1));
        assertThat(expire()).isZero();

        assertThat(kinds(1)).isEmpty();
        assertThat(kinds(3)).isEmpty();
        assertThat(kinds(4)).isEmpty();
    }

    @Test
    void stopInForceAtAnyTimeOfItExcuses() {
        sign("1", "offer-clock, within: 10m");
        var before = declareStop(1);
        offer(1);
        offer(2);
        the.clock.advance(Duration.ofMinutes(2));
        done(the.stops.handle(nurse(1), CommandKey.random(), new StopCommand.Lift(before.id())));
        declareStop(2);

        lapse();

        assertThat(kinds(1)).isEmpty();
        assertThat(kinds(2)).isEmpty();
    }

    @Test
    void stopThatIsOverBeforeExcusesNothing() {
        sign("1", "offer-clock, within: 10m");
        var stop = declareStop(1);
        the.clock.advance(Duration.ofMinutes(2));
        done(the.stops.handle(nurse(1), CommandKey.random(), new StopCommand.Lift(stop.id())));
        the.clock.advance(Duration.ofMinutes(2));
        offer(1);

        lapse();

        assertThat(kinds(1)).containsExactly(BreachKind.NOT_ANSWERED);
    }

    @Test
    void questionThatNobodyAnsweredIsAnAnswerOfTheReceiver() {
        sign("1", "offer-clock, within: 10m");
        var offer = offer(1);
        done(
                the.placements.ask(
                        nurse(1), CommandKey.random(), offer.id(), null, "Loopt zij zelf?"));

        lapse();

        assertThat(kinds(1)).isEmpty();
    }

    @Test
    void placeMustHaveBeenOpenAllThatTime() {
        var week = OpeningHours.parse("Mo-Su 08:00-22:00", HolidayRule.AS_WEEKLY);

        // Amsterdam is an hour ahead.
        assertThat(OfferClocks.isOpen(week, at("19:00"), at("19:10"))).isTrue();
        assertThat(OfferClocks.isOpen(week, at("20:55"), at("21:00"))).isTrue();
        assertThat(OfferClocks.isOpen(week, at("20:55"), at("21:05"))).isFalse();
        assertThat(OfferClocks.isOpen(week, at("21:30"), at("21:40"))).isFalse();
        assertThat(OfferClocks.isOpen(OpeningHours.ALWAYS, at("02:00"), at("02:10"))).isTrue();
    }

    /** Whatever happens to offers in whatever order: one breach for each that was left alone. */
    @Test
    void eachOfferThatWasLeftAloneIsOneBreachAndNoOtherIsAny() {
        sign("1", "offer-clock, within: 10m");
        for (int seed = 0; seed < 12; seed++) {
            var chance = new java.util.Random(seed);
            var left = new TreeMap<Integer, Integer>();
            for (int home = 1; home <= 5; home++) {
                var offer = offer(home);
                switch (chance.nextInt(4)) {
                    case 0 -> done(the.refuse(offer));
                    case 1 -> done(the.withdraw(offer));
                    default -> left.put(home, 1);
                }
            }
            var before = all();
            lapse();
            int ignored = expire();
            var after = all();
            for (int home = 1; home <= 5; home++) {
                assertThat(after.get(home) - before.get(home))
                        .as("seed %d, home %d", seed, home)
                        .isEqualTo(left.getOrDefault(home, 0));
            }
        }
    }

    private TreeMap<Integer, Integer> all() {
        var all = new TreeMap<Integer, Integer>();
        for (int home = 1; home <= 5; home++) {
            all.put(home, kinds(home).size());
        }
        return all;
    }

    private List<BreachKind> kinds(int home) {
        return the.breaches.own(nurse(home)).stream().map(breach -> breach.what().kind()).toList();
    }

    private void sign(String version, String... rules) {
        var written = List.of(rules).stream().map(rule -> "{subject: " + rule + "}").toList();
        done(AgreementsFixture.sign(the.agreements, version, written));
        the.clock.advance(Duration.ofSeconds(1));
    }

    private Offer offer(int home) {
        return the.offer(the.world.seekingPlace(triagist()).id(), home).getFirst();
    }

    private Stop declareStop(int home) {
        return done(
                the.stops.handle(
                        nurse(home),
                        CommandKey.random(),
                        new StopCommand.Declare(
                                beds(home),
                                "admission-stop",
                                Stop.State.IN_FORCE,
                                "full",
                                null,
                                the.clock.instant().plus(Duration.ofHours(4)))));
    }

    private void lapse() {
        the.clock.advance(TEN_MINUTES.plusSeconds(1));
        assertThat(expire()).isPositive();
    }

    private int expire() {
        return the.placements.expire(the.clock.instant());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }
}
