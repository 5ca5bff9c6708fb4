package nl.samenspoed.app.request;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.RequestCommand.Claiming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who goes off duty offers; what is looked after, and the lead, move when somebody accepts. */
class ShiftTest {

    private final RequestsFixture the = new RequestsFixture();
    private final Actor day = SmallWorld.triagist();
    private final Actor night =
            SmallWorld.actor(
                    "Nel Nacht", day.organisation(), "triagist", day.scope(), day.capabilities());
    private final Actor elsewhere =
            SmallWorld.actor(
                    "Guus Elders", SmallWorld.GP, "triagist", day.scope(), day.capabilities());
    private final CareRequestId request = the.seekingPlace(day).id();

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void nothingMovesUntilSomebodyOfTheNextShiftAccepts() {
        the.give(day, request, new Claiming.Claim());
        the.give(
                day, request, new Claiming.OfferShift(day.organisation(), "Dochter belt om 23:00"));

        assertThat(claim().name()).isEqualTo(day.name());
        assertThat(the.requests.shiftTo(day, 10)).isEmpty();
        assertThat(the.requests.shiftOf(day, 10)).hasSize(1);
        assertThat(the.requests.shiftTo(night, 10))
                .singleElement()
                .extracting(WorkItem::shift)
                .extracting(WorkItem.Shift::by, WorkItem.Shift::word)
                .containsExactly(day.name(), "Dochter belt om 23:00");

        the.give(night, request, new Claiming.AcceptShift());

        assertThat(claim().name()).isEqualTo(night.name());
        assertThat(the.requests.shiftTo(night, 10)).isEmpty();
        assertThat(lastFact())
                .isEqualTo(
                        new RequestEvent.Claiming.RequestClaimed(
                                night.id().value(), night.name(), day.name()));
    }

    @Test
    void toAnotherDeskTheLeadGoesAlongAndNotBeforeTheYes() {
        the.give(day, request, new Claiming.OfferShift(SmallWorld.GP, null));
        assertThat(now().lead()).isEqualTo(day.organisation());
        assertThat(now().leadOfferedTo()).isEqualTo(SmallWorld.GP);

        the.give(elsewhere, request, new Claiming.AcceptShift());

        assertThat(now().lead()).isEqualTo(SmallWorld.GP);
        assertThat(now().leadOfferedTo()).isNull();
        assertThat(claim().name()).isEqualTo(elsewhere.name());
    }

    @Test
    void whoMayNotMoveTheLeadHandsOverWithinTheDeskOnly() {
        var clerk = withoutLead("Piet Plaats", day.organisation());
        assertThat(code(give(clerk, new Claiming.OfferShift(SmallWorld.GP, null))))
                .isEqualTo("request.shift-moves-lead");
        the.give(clerk, request, new Claiming.OfferShift(day.organisation(), null));
        the.give(
                withoutLead("Ans Plaats", day.organisation()), request, new Claiming.AcceptShift());
        assertThat(claim().name()).isEqualTo("Ans Plaats");
        assertThat(now().leadOfferedTo()).isNull();
    }

    @Test
    void whoMayNotMoveTheLeadAcceptsNoShiftThatBringsIt() {
        the.give(day, request, new Claiming.OfferShift(SmallWorld.GP, null));
        var there = withoutLead("Puck Plaats", SmallWorld.GP);
        assertThat(code(give(there, new Claiming.AcceptShift())))
                .isEqualTo("request.shift-moves-lead");
        assertThat(now().lead()).isEqualTo(day.organisation());

        the.give(elsewhere, request, new Claiming.AcceptShift());
        assertThat(now().lead()).isEqualTo(SmallWorld.GP);
    }

    @Test
    void whoAcceptsTheLeadOfAHandOverLooksAfterItToo() {
        the.give(day, request, new Claiming.OfferShift(SmallWorld.GP, null));
        the.give(elsewhere, request, new RequestCommand.AcceptLead());

        assertThat(now().lead()).isEqualTo(SmallWorld.GP);
        assertThat(claim().name()).isEqualTo(elsewhere.name());
        assertThat(now().escalated().shift()).isNull();
    }

    @Test
    void whoSaysNoSaysWhyAndEverythingStaysWhereItWas() {
        the.give(day, request, new Claiming.Claim());
        the.give(day, request, new Claiming.OfferShift(SmallWorld.GP, null));
        assertThat(code(give(elsewhere, new Claiming.DeclineShift(" "))))
                .isEqualTo("request.field-required");

        the.give(elsewhere, request, new Claiming.DeclineShift("Wij zijn met te weinig"));

        assertThat(now().lead()).isEqualTo(day.organisation());
        assertThat(now().leadOfferedTo()).isNull();
        assertThat(claim().name()).isEqualTo(day.name());
        assertThat(code(give(elsewhere, new Claiming.AcceptShift())))
                .isEqualTo("request.shift-not-offered");
    }

    @Test
    void whoDeclinesTheLeadOfAHandOverDeclinesTheShiftToo() {
        the.give(day, request, new Claiming.Claim());
        the.give(day, request, new Claiming.OfferShift(SmallWorld.GP, null));
        the.give(elsewhere, request, new RequestCommand.DeclineLead("Wij zijn met te weinig"));

        assertThat(now().leadOfferedTo()).isNull();
        assertThat(now().escalated().shift()).isNull();
        assertThat(claim().name()).isEqualTo(day.name());
        assertThat(code(give(elsewhere, new Claiming.AcceptShift())))
                .isEqualTo("request.shift-not-offered");
        the.give(day, request, new Claiming.OfferShift(SmallWorld.GP, null));
        assertThat(now().leadOfferedTo()).isEqualTo(SmallWorld.GP);
    }

    @Test
    void whoDeclinesTheLeadLeavesAShiftWithinAnotherDeskAlone() {
        the.give(day, request, new RequestCommand.OfferLead(SmallWorld.GP, "Beter bij u"));
        the.give(day, request, new Claiming.OfferShift(day.organisation(), null));
        the.give(elsewhere, request, new RequestCommand.DeclineLead("Wij zijn met te weinig"));

        the.give(night, request, new Claiming.AcceptShift());
        assertThat(claim().name()).isEqualTo(night.name());
    }

    @Test
    void whoOfferedItTakesItBackAndNobodyAcceptsTheOwnOffer() {
        the.give(day, request, new Claiming.OfferShift(day.organisation(), null));
        assertThat(code(give(day, new Claiming.AcceptShift()))).isEqualTo("request.shift-own");
        assertThat(code(give(night, new Claiming.OfferShift(SmallWorld.GP, null))))
                .isEqualTo("request.shift-offered-already");
        assertThat(code(give(elsewhere, new Claiming.AcceptShift())))
                .isEqualTo("request.shift-not-offered");

        the.give(day, request, new Claiming.DeclineShift("Blijf toch"));

        assertThat(now().escalated().shift()).isNull();
    }

    @Test
    void whatAColleagueLooksAfterIsHandedOverByNobodyElseUnlessItLiesIdle() {
        the.give(day, request, new Claiming.Claim());
        assertThat(code(give(night, new Claiming.OfferShift(SmallWorld.GP, null))))
                .isEqualTo("request.claimed-by-another");
        the.clock.advance(Duration.ofHours(1));
        the.give(night, request, new Claiming.OfferShift(SmallWorld.GP, null));
        assertThat(now().escalated().shift()).isNotNull();
    }

    @Test
    void whatCanBeHandedOverIsWhatILookAfterAndThenWhatNobodyDoes() {
        var nobodys = the.seekingPlace(day).id();
        the.give(day, request, new Claiming.Claim());

        assertThat(the.requests.shiftOf(day, 10))
                .extracting(WorkItem::id)
                .containsExactly(request, nobodys);
        assertThat(the.requests.shiftOf(night, 10))
                .extracting(WorkItem::id)
                .containsExactly(nobodys);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneLooksAfterIt() throws Exception {
        var other =
                SmallWorld.actor(
                        "Ot Ander",
                        day.organisation(),
                        "triagist",
                        day.scope(),
                        day.capabilities());
        for (int round = 0; round < 20; round++) {
            var offered = the.seekingPlace(day).id();
            the.give(day, offered, new Claiming.OfferShift(day.organisation(), null));

            var winners = acceptAtOnce(offered, night, other);

            assertThat(winners).hasSize(1);
            var after = done(the.requests.story(day, offered));
            assertThat(after.request().escalated().claim().name()).isEqualTo(winners.getFirst());
            assertThat(after.facts().stream().map(RecordedFact::event))
                    .filteredOn(RequestEvent.Claiming.RequestClaimed.class::isInstance)
                    .hasSize(1);
        }
    }

    /** Names of those who won; who lost was told that nothing is offered any more. */
    private List<String> acceptAtOnce(CareRequestId offered, Actor... both) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new HashMap<String, Future<Outcome<CareRequest>>>();
            for (var who : both) {
                running.put(
                        who.name(),
                        threads.submit(
                                () -> {
                                    start.await();
                                    return the.requests.handle(
                                            who,
                                            CommandKey.random(),
                                            offered,
                                            null,
                                            new Claiming.AcceptShift());
                                }));
            }
            start.countDown();
            var winners = new ArrayList<String>();
            for (var one : running.entrySet()) {
                switch (one.getValue().get()) {
                    case Outcome.Done<CareRequest> _ -> winners.add(one.getKey());
                    case Outcome.Refused<CareRequest>(var refusal) ->
                            assertThat(refusal.code()).isEqualTo(RequestRefusal.SHIFT_NOT_OFFERED);
                }
            }
            return winners;
        }
    }

    private Actor withoutLead(String name, OrganisationId desk) {
        var may = EnumSet.copyOf(day.capabilities());
        may.remove(Capability.TRANSFER_LEAD);
        return SmallWorld.actor(name, desk, "triagist", day.scope(), may);
    }

    private CareRequest now() {
        return done(the.requests.story(day, request)).request();
    }

    private Escalated.Claim claim() {
        return now().escalated().claim();
    }

    private RequestEvent lastFact() {
        return done(the.requests.story(day, request)).facts().getLast().event();
    }

    private Outcome<CareRequest> give(Actor who, RequestCommand command) {
        return the.requests.handle(who, CommandKey.random(), request, null, command);
    }

    private static String code(Outcome<CareRequest> outcome) {
        return switch (outcome) {
            case Outcome.Done<CareRequest> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<CareRequest>(var refusal) -> refusal.code().code();
        };
    }
}
