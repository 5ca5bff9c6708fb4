package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.LadderStop;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestEvent.Escalation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A place taken without the receiver's yes. */
class ForcedPlaceTest {

    private static final String WHY = "Alle plekken in de regio zijn geweigerd, de SEH moet leeg.";

    private final PlacementsFixture the = new PlacementsFixture();
    private final CareRequestId request = the.world.seekingPlace(SmallWorld.triagist()).id();

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void takesThePlaceButNotTheLead() {
        the.reportFree(1, 2);
        force(1);
        var now = the.now(request);
        assertThat(now.phase()).isInstanceOf(Phase.AwaitingArrival.class);
        assertThat(now.lead()).isEqualTo(SmallWorld.HAP);
        assertThat(now.parties()).contains(home(1));
        assertThat(the.free(1)).isEqualTo(1);
    }

    @Test
    void theLeadMovesWhenTheReceiverAccepts() {
        var offer = force(1);
        var accepted = done(the.escalations.acceptForced(nurse(1), CommandKey.random(), offer));
        assertThat(accepted.isForced()).isFalse();
        assertThat(the.now(request).lead()).isEqualTo(home(1));
        assertThat(the.now(request).phase()).isInstanceOf(Phase.AwaitingArrival.class);
    }

    @Test
    void theLeadMovesWhenTheReceiverConfirmsTheArrival() {
        force(1);
        done(the.placements.confirmArrival(nurse(1), CommandKey.random(), request));
        assertThat(the.now(request).phase()).isEqualTo(new Phase.InCare(home(1)));
        assertThat(the.now(request).lead()).isEqualTo(home(1));
    }

    @Test
    void nobodyElseConfirmsTheArrivalForTheReceiver() {
        force(1);
        var desk = SmallWorld.triagist();
        assertThat(code(the.placements.confirmArrival(desk, CommandKey.random(), request)))
                .isEqualTo("request.receiver-confirms");
        assertThat(the.now(request).lead()).isEqualTo(SmallWorld.HAP);
    }

    @Test
    void aPlaceThatWasAskedKeepsItsOfferAndTheOthersAreWithdrawn() {
        the.reportFree(1, 1);
        var asked = the.offer(request, 1, 2);
        var offer = force(1);
        assertThat(offer).isEqualTo(asked.getFirst().id());
        assertThat(the.free(1)).isZero();
        assertThat(the.now(asked.get(1)).state()).isInstanceOf(OfferState.Withdrawn.class);
        assertThat(code(the.accept(asked.get(1)))).isEqualTo("placement.given-to-another");
    }

    @Test
    void whoRefusedCanStillBeForced() {
        var asked = the.offer(request, 1).getFirst();
        done(the.refuse(asked));
        assertThat(force(1)).isNotEqualTo(asked.id());
    }

    @Test
    void itStopsTheLadder() {
        the.reportFree(1, 1);
        done(the.escalations.start(SmallWorld.triagist(), CommandKey.random(), request));
        force(3);
        assertThat(the.now(request).escalated().ladder()).isNull();
        assertThat(the.story(request))
                .filteredOn(Escalation.LadderStopped.class::isInstance)
                .extracting(fact -> ((Escalation.LadderStopped) fact).why())
                .containsExactly(LadderStop.PLACE_FORCED);
    }

    @Test
    void onlyTheMandatedRoleMay() {
        var coordinator = without(Capability.FORCE_PLACE);
        assertThat(code(tryToForce(coordinator, SmallWorld.beds(1), WHY)))
                .isEqualTo("placement.not-allowed");
        assertThat(code(tryToForce(elsewhere(), SmallWorld.beds(1), WHY)))
                .isEqualTo("placement.not-found");
    }

    @Test
    void itMustBeJustified() {
        assertThat(code(tryToForce(manager(), SmallWorld.beds(1), " ")))
                .isEqualTo("request.field-required");
        assertThat(code(tryToForce(manager(), SmallWorld.beds(1), "moet gewoon")))
                .isEqualTo("request.justification-too-short");
        assertThat(code(tryToForce(manager(), SmallWorld.beds(1), "x".repeat(4_001))))
                .isEqualTo("request.field-too-long");
    }

    @Test
    void onlyAServiceThatCouldBeAsked() {
        assertThat(code(tryToForce(manager(), new ServiceId(UUID.randomUUID()), WHY)))
                .isEqualTo("placement.unknown-service");
        force(1);
        assertThat(code(tryToForce(manager(), SmallWorld.beds(2), WHY)))
                .isEqualTo("request.place-already-accepted");
    }

    @Test
    void onlyTheReceiverAcceptsWhatWasForced() {
        var offer = force(1);
        assertThat(code(the.escalations.acceptForced(nurse(2), CommandKey.random(), offer)))
                .isEqualTo("placement.not-found");
        done(the.escalations.acceptForced(nurse(1), CommandKey.random(), offer));
        assertThat(code(the.escalations.acceptForced(nurse(1), CommandKey.random(), offer)))
                .isEqualTo("request.nothing-forced");
    }

    @Test
    void itRingsAtTheReceiverUntilItIsAccepted() {
        var offer = force(1);
        assertThat(the.ringing.rings(nurse(1)).forced()).containsExactly(offer);
        done(the.ringing.see(nurse(1), Set.of(offer)));
        assertThat(the.ringing.rings(nurse(1)).forced()).containsExactly(offer);
        assertThat(the.placements.inbox(nurse(1)).awaitingArrival())
                .singleElement()
                .satisfies(
                        card -> {
                            assertThat(card.isForced()).isTrue();
                            assertThat(card.force().justification()).isEqualTo(WHY);
                        });
        done(the.escalations.acceptForced(nurse(1), CommandKey.random(), offer));
        assertThat(the.ringing.rings(nurse(1)).forced()).isEmpty();
    }

    @Test
    void whenThePatientDoesNotComeThePlaceIsFreeAgain() {
        the.reportFree(1, 1);
        force(1);
        done(
                the.placements.reportNoShow(
                        SmallWorld.triagist(), CommandKey.random(), request, "toch thuis"));
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(the.now(request).escalated().forced()).isNull();
        assertThat(the.now(request).lead()).isEqualTo(SmallWorld.HAP);
    }

    @Test
    void whenTheRequestEndsThePlaceIsFreeAgain() {
        the.reportFree(1, 1);
        force(1);
        the.world.give(SmallWorld.triagist(), request, new RequestCommand.Withdraw("opgeknapt"));
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(the.ringing.rings(nurse(1)).forced()).isEmpty();
    }

    @Test
    void everyTimeIsReportedWithReasonAndWithoutPatient() {
        force(1);
        var report = done(the.escalations.forced(bureau(SmallWorld.OOST.id())));
        assertThat(report)
                .singleElement()
                .satisfies(
                        forced -> {
                            assertThat(forced.justification()).isEqualTo(WHY);
                            assertThat(forced.by()).isEqualTo("Daan Dienst");
                            assertThat(forced.role()).isEqualTo("dienstmanager");
                            assertThat(forced.acknowledgedAt()).isNull();
                        });
        assertThat(done(the.escalations.forced(bureau(SmallWorld.WEST.id())))).isEmpty();
        assertThat(code(the.escalations.forced(SmallWorld.office())))
                .isEqualTo("placement.not-allowed");
        assertThat(code(the.escalations.forced(nurse(1)))).isEqualTo("placement.not-allowed");
    }

    @Test
    void itIsInTheStoryWithPersonAndReason() {
        force(1);
        assertThat(the.story(request))
                .filteredOn(Escalation.PlaceForced.class::isInstance)
                .singleElement()
                .satisfies(
                        fact ->
                                assertThat(((Escalation.PlaceForced) fact).justification())
                                        .isEqualTo(WHY));
        assertThat(the.story(request)).noneMatch(RequestEvent.LeadTransferred.class::isInstance);
    }

    @Test
    void theSameCommandSentAgainForcesOnce() {
        var key = CommandKey.random();
        done(the.escalations.force(manager(), key, request, SmallWorld.beds(1), WHY));
        done(the.escalations.force(manager(), key, request, SmallWorld.beds(1), WHY));
        assertThat(the.placements.ofRequest(SmallWorld.triagist(), request)).hasSize(1);
    }

    @Test
    void itSaysNothingAboutHowReliableAPlaceIs() {
        the.reportFree(1, 3);
        var service = SmallWorld.NETWORK.snapshot().getService(SmallWorld.beds(1));
        for (int i = 0; i < 12; i++) {
            var other = the.world.seekingPlace(SmallWorld.triagist()).id();
            the.offer(other, 1);
            done(
                    the.escalations.force(
                            manager(), CommandKey.random(), other, SmallWorld.beds(1), WHY));
            the.clock.advance(Duration.ofSeconds(1));
        }
        assertThat(the.reliabilities.count(service)).isEmpty();
    }

    private OfferId force(int home) {
        var after = done(tryToForce(manager(), SmallWorld.beds(home), WHY));
        return new OfferId(after.escalated().forced().offer());
    }

    private nl.samenspoed.app.command.Outcome<nl.samenspoed.app.request.CareRequest> tryToForce(
            Actor actor, ServiceId service, String why) {
        return the.escalations.force(actor, CommandKey.random(), request, service, why);
    }

    private static Actor manager() {
        return SmallWorld.actor(
                "Daan Dienst",
                SmallWorld.OFFICE,
                "dienstmanager",
                new Scope.InRegion(SmallWorld.OOST.id()),
                EnumSet.allOf(Capability.class));
    }

    private static Actor elsewhere() {
        return SmallWorld.actor(
                "Elders",
                SmallWorld.OFFICE,
                "dienstmanager",
                new Scope.InRegion(SmallWorld.WEST.id()),
                EnumSet.allOf(Capability.class));
    }

    private static Actor without(Capability capability) {
        return SmallWorld.actor(
                "Cor",
                SmallWorld.HAP,
                "zorgcoordinator",
                new Scope.InRegion(SmallWorld.OOST.id()),
                EnumSet.complementOf(EnumSet.of(capability)));
    }

    private static Actor bureau(RegionId region) {
        return SmallWorld.actor(
                "Roos",
                SmallWorld.OFFICE,
                "regiobureau",
                new Scope.InRegion(region),
                Set.of(Capability.SEE_FORCED));
    }
}
