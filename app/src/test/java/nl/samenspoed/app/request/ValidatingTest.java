package nl.samenspoed.app.request;

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
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The supervising physician looks at what was decided, where an agreement says so. */
class ValidatingTest {

    private final RequestsFixture the = new RequestsFixture();
    private final Actor doctor = SmallWorld.triagist();
    private final Actor nurse = nurse();
    private final CareRequestId request = the.seekingPlace(doctor).id();

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void withoutAnAgreementNobodyNeedsToLook() {
        advise(nurse);

        assertThat(now().beside().validationSince()).isNull();
    }

    @Test
    void itWaitsDoesNotCloseAndIsValidated() {
        agree(SmallWorld.OOST.id(), null, Set.of(Urgency.U3), Set.of("self-care"));
        advise(nurse);
        assertThat(now().beside().validationSince()).isEqualTo(the.clock.instant());
        assertThat(tried(nurse, close())).isEqualTo("request.validation-awaited");
        assertThat(tried(nurse, new RequestCommand.ValidateOutcome()))
                .isEqualTo("request.not-allowed");
        the.clock.advance(Duration.ofMinutes(4));
        assertThat(the.requests.toValidate(doctor, 9)).extracting(WorkItem::id).contains(request);
        assertThat(the.requests.toValidate(nurse, 9)).isEmpty();

        the.give(doctor, request, new RequestCommand.ValidateOutcome());

        assertThat(the.requests.toValidate(doctor, 9)).isEmpty();
        assertThat(tried(doctor, new RequestCommand.ValidateOutcome()))
                .isEqualTo("request.nothing-to-validate");
        assertThat(tried(nurse, close())).isEqualTo("done");
    }

    @Test
    void aPhysicianWhoDecidesOtherwiseEndsTheWait() {
        agree(SmallWorld.OOST.id(), null, Set.of(Urgency.U3), Set.of("self-care"));
        advise(nurse);
        the.give(
                doctor,
                request,
                new RequestCommand.DecideCare(new Care.OwnGp("morgen zien"), "te jong"));

        assertThat(now().beside().validationSince()).isNull();
        assertThat(the.stories().get(request).getLast().event())
                .isEqualTo(new RequestEvent.Validation.OutcomeValidated(true));
    }

    @Test
    void whoMayNotValidateDoesNotByDecidingOtherwise() {
        agree(SmallWorld.OOST.id(), null, Set.of(Urgency.U3), Set.of("self-care"));
        advise(nurse);
        the.give(
                nurse,
                request,
                new RequestCommand.DecideCare(new Care.OwnGp("morgen zien"), "bij nader inzien"));

        assertThat(now().beside().validationSince()).isNull();
        assertThat(the.stories().get(request))
                .extracting(RecordedFact::event)
                .noneMatch(RequestEvent.Validation.OutcomeValidated.class::isInstance);
        the.clock.advance(Duration.ofMinutes(3));
        advise(nurse);
        assertThat(now().beside().validationSince()).isEqualTo(the.clock.instant());
    }

    @Test
    void onlyTheseUrgenciesAndOutcomesAreLookedAt() {
        agree(SmallWorld.OOST.id(), null, Set.of(Urgency.U2), Set.of("self-care"));
        advise(nurse);
        assertThat(now().beside().validationSince()).isNull();
        agree(SmallWorld.OOST.id(), null, Set.of(Urgency.U3), Set.of("place"));
        advise(nurse);
        assertThat(now().beside().validationSince()).isNull();
    }

    @Test
    void theWordOfTheSubregionGoesBeforeThatOfItsRegion() {
        agree(SmallWorld.OOST.id(), null, Set.of(Urgency.U3), Set.of("self-care"));
        agree(null, SmallWorld.NIJMEGEN.id(), Set.of(), Set.of());
        advise(nurse);

        assertThat(now().beside().validationSince()).isNull();
        assertThat(the.validations.list(boss())).hasSize(2);
    }

    @Test
    void onlyWhoKeepsThePlaceAgreesOnIt() {
        var said =
                the.validations.say(
                        nurse,
                        CommandKey.random(),
                        SmallWorld.OOST.id(),
                        null,
                        Set.of(Urgency.U3),
                        Set.of("place"));

        assertThat(said).isInstanceOf(Outcome.Refused.class);
        assertThat(the.validations.list(nurse)).isEmpty();
    }

    @Test
    void theSameWordTwiceIsSaidOnceAndAPlaceThatIsNotThereIsRefused() {
        var key = CommandKey.random();
        for (int time = 0; time < 2; time++) {
            RequestsFixture.done(
                    the.validations.say(
                            boss(), key, SmallWorld.OOST.id(), null, Set.of(), Set.of("place")));
        }
        assertThat(the.validations.list(boss())).hasSize(1);

        assertThat(refused(new RegionId(UUID.randomUUID()), "place"))
                .isEqualTo("request.unknown-place");
        assertThat(refused(SmallWorld.OOST.id(), "hospital")).isEqualTo("request.unknown-outcome");
    }

    private String refused(RegionId region, String outcome) {
        var said =
                the.validations.say(
                        boss(), CommandKey.random(), region, null, Set.of(), Set.of(outcome));
        return ((Outcome.Refused<ValidationAgreement>) said).refusal().code().code();
    }

    private void agree(
            RegionId region, SubregionId subregion, Set<Urgency> urgencies, Set<String> outcomes) {
        RequestsFixture.done(
                the.validations.say(
                        boss(), CommandKey.random(), region, subregion, urgencies, outcomes));
    }

    private void advise(Actor actor) {
        the.give(
                actor,
                request,
                new RequestCommand.DecideCare(
                        new Care.SelfCare("Drinken", "Bel bij sufheid"), "speelt weer"));
    }

    private static RequestCommand.Close close() {
        return new RequestCommand.Close(Ending.SELF_CARE, null);
    }

    private String tried(Actor actor, RequestCommand command) {
        return switch (the.requests.handle(actor, CommandKey.random(), request, null, command)) {
            case Outcome.Done<CareRequest> _ -> "done";
            case Outcome.Refused<CareRequest>(var refusal) -> refusal.code().code();
        };
    }

    private CareRequest now() {
        return the.requests.current(request).orElseThrow();
    }

    private static Actor boss() {
        return SmallWorld.actor(
                "Beheer",
                SmallWorld.OFFICE,
                "office",
                new Scope.Country(),
                Set.of(Capability.MANAGE_NETWORK));
    }

    private static Actor nurse() {
        var may = EnumSet.allOf(Capability.class);
        may.remove(Capability.VALIDATE_OUTCOME);
        may.remove(Capability.MANAGE_NETWORK);
        return SmallWorld.actor(
                "Tess",
                SmallWorld.HAP,
                "triagist",
                new Scope.InSubregion(SmallWorld.NIJMEGEN.id()),
                may);
    }
}
