package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.HAP;
import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A place that can take the patient, but from another moment on. */
class CounterOfferTest {

    private final PlacementsFixture the = new PlacementsFixture();
    private CareRequestId request;
    private Offer first;
    private Offer second;
    private Instant tomorrow;

    @BeforeEach
    void twoHomesAreAsked() {
        the.reportFree(1, 1);
        the.reportFree(2, 1);
        request = the.world.seekingPlace(triagist()).id();
        var offers = the.offer(request, 1, 2);
        first = offers.getFirst();
        second = offers.getLast();
        tomorrow = the.clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(12));
    }

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void agreeingIsTheAcceptanceWithThatStart() {
        done(propose(tomorrow, "na de visite"));
        assertThat(the.now(first).proposedStart()).isEqualTo(tomorrow);
        assertThat(the.now(request).awaitingDesk()).isEqualTo(1);
        assertThat(the.now(request).lead()).isEqualTo(HAP);

        var accepted = done(agree(triagist(), tomorrow));

        assertThat(accepted.state().status()).isEqualTo(OfferStatus.ACCEPTED);
        assertThat(accepted.agreedStart()).isEqualTo(tomorrow);
        assertThat(accepted.proposedStart()).isNull();
        assertThat(the.now(request).lead()).isEqualTo(home(1));
        assertThat(the.now(request).awaitingDesk()).isZero();
        assertThat(the.now(second).state().status()).isEqualTo(OfferStatus.WITHDRAWN);
        assertThat(the.free(1)).isZero();
        assertThat(the.free(2)).isEqualTo(1);
        assertThat(acceptedStart()).isEqualTo(tomorrow);
    }

    @Test
    void decliningLeavesTheOfferOpenUntilItsClock() {
        done(propose(tomorrow, null));
        var after = done(decline(coordinator(), tomorrow, "moet vannacht"));

        assertThat(after.isOpen()).isTrue();
        assertThat(after.proposedStart()).isNull();
        assertThat(after.answerBy()).isEqualTo(first.answerBy());
        assertThat(after.talk())
                .extracting(said -> said.kind() + " " + said.start() + " " + said.text())
                .containsExactly(
                        "PROPOSAL " + tomorrow + " null",
                        "DECLINED " + tomorrow + " moet vannacht");
        assertThat(code(agree(triagist(), tomorrow))).isEqualTo("request.start-not-proposed");
        assertThat(code(the.accept(first))).isEqualTo("done");
    }

    @Test
    void onlyWhatWasProposedLastCanBeAgreed() {
        done(propose(tomorrow, null));
        done(propose(tomorrow.plusSeconds(3600), null));
        assertThat(code(agree(triagist(), tomorrow))).isEqualTo("request.start-not-proposed");
        assertThat(code(decline(triagist(), tomorrow, null)))
                .isEqualTo("request.start-not-proposed");
        assertThat(code(agree(triagist(), tomorrow.plusSeconds(3600)))).isEqualTo("done");
    }

    @Test
    void whoeverProposedCanStillTakeThePatientAtOnce() {
        done(propose(tomorrow, null));
        done(the.accept(first));
        assertThat(acceptedStart()).isNull();
        assertThat(the.now(first).agreedStart()).isNull();
        assertThat(code(agree(triagist(), tomorrow))).isEqualTo("placement.already-accepted");
    }

    @Test
    void proposalThatLostIsToldWhy() {
        done(propose(tomorrow, null));
        done(the.accept(second));
        assertThat(code(agree(triagist(), tomorrow))).isEqualTo("placement.given-to-another");
        assertThat(code(propose(tomorrow, null))).isEqualTo("placement.given-to-another");
    }

    @Test
    void clockGoesOnAndEndsTheProposalToo() {
        done(propose(tomorrow, null));
        the.clock.advance(Duration.between(the.clock.instant(), first.answerBy()));
        assertThat(code(agree(triagist(), tomorrow))).isEqualTo("placement.expired");
        assertThat(the.placements.expire(the.clock.instant())).isEqualTo(2);
        assertThat(the.now(request).awaitingDesk()).isZero();
        assertThat(code(agree(triagist(), tomorrow))).isEqualTo("placement.expired");
    }

    @Test
    void startMustBeOneThatCanStillBeKept() {
        var now = the.clock.instant();
        for (var start : List.of(now, now.minusSeconds(60), now.plus(Duration.ofDays(40)))) {
            assertThat(code(propose(start, null))).isEqualTo("request.start-out-of-range");
        }
        assertThat(code(propose(tomorrow, "x".repeat(501)))).isEqualTo("request.field-too-long");
    }

    @Test
    void receiverProposesAndDeskAnswersAndNobodyElse() {
        assertThat(code(propose(nurse(2), tomorrow))).isEqualTo("placement.not-found");
        assertThat(code(propose(triagist(), tomorrow))).isEqualTo("placement.not-found");
        assertThat(code(propose(office(), tomorrow))).isEqualTo("placement.not-allowed");
        done(propose(tomorrow, null));
        assertThat(code(agree(nurse(1), tomorrow))).isEqualTo("placement.not-found");
        assertThat(code(agree(office(), tomorrow))).isEqualTo("placement.not-allowed");
        assertThat(code(decline(nurse(1), tomorrow, null))).isEqualTo("placement.not-found");
        assertThat(the.now(first).isOpen()).isTrue();
    }

    @Test
    void agreementSentTwiceIsDoneOnce() {
        done(propose(tomorrow, null));
        var key = CommandKey.random();
        var once = done(the.placements.acceptStart(triagist(), key, first.id(), tomorrow));
        var again = done(the.placements.acceptStart(triagist(), key, first.id(), tomorrow));
        assertThat(again).isEqualTo(once);
    }

    private Instant acceptedStart() {
        return the.story(request).stream()
                .filter(RequestEvent.PlaceAccepted.class::isInstance)
                .map(event -> ((RequestEvent.PlaceAccepted) event))
                .findFirst()
                .orElseThrow()
                .start();
    }

    private Outcome<Offer> propose(Instant start, String remark) {
        return the.placements.proposeStart(
                nurse(1), CommandKey.random(), first.id(), null, start, remark);
    }

    private Outcome<Offer> propose(Actor actor, Instant start) {
        return the.placements.proposeStart(
                actor, CommandKey.random(), first.id(), null, start, null);
    }

    private Outcome<Offer> agree(Actor actor, Instant start) {
        return the.placements.acceptStart(actor, CommandKey.random(), first.id(), start);
    }

    private Outcome<Offer> decline(Actor actor, Instant start, String remark) {
        return the.placements.declineStart(actor, CommandKey.random(), first.id(), start, remark);
    }
}
