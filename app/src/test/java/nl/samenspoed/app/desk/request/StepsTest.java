package nl.samenspoed.app.desk.request;

import static nl.samenspoed.app.SmallWorld.NIJMEGEN;
import static nl.samenspoed.app.SmallWorld.gp;
import static nl.samenspoed.app.SmallWorld.triagist;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final RequestsFixture world = new RequestsFixture();

    @Test
    void eachPhaseStartsWithWhatBringsItFurther() {
        var request = world.open(triagist(), "Valt vaker");
        assertThat(Steps.next(request, triagist())).hasValue(Step.RED_FLAGS);

        request =
                world.give(
                        triagist(),
                        request.id(),
                        new RequestCommand.AnswerRedFlags(Set.of(), null));
        assertThat(Steps.next(request, triagist())).hasValue(Step.URGENCY);

        request = world.give(triagist(), request.id(), RequestsFixture.assess(Urgency.U3));
        assertThat(Steps.next(request, triagist())).hasValue(Step.DECISION);

        request =
                world.give(
                        triagist(),
                        request.id(),
                        new RequestCommand.DecideCare(
                                new Care.AdviceOnly("rust houden"), "niets acuuts"));
        assertThat(Steps.next(request, triagist())).hasValue(Step.CLOSE);
    }

    @Test
    void aPositiveRedFlagLeavesOneThingToDo() {
        var id = world.open(triagist(), "Reageert niet").id();
        var request =
                world.give(
                        triagist(),
                        id,
                        new RequestCommand.AnswerRedFlags(Set.of(RedFlag.AIRWAY), null));

        assertThat(Steps.of(request, triagist())).containsExactly(Step.HAND_OVER);
    }

    @Test
    void theHandOverIsOneStepAwayAtEveryMoment() {
        assertThat(Steps.of(world.open(triagist(), "Valt vaker"), triagist()))
                .contains(Step.HAND_OVER);
        assertThat(Steps.of(world.seekingPlace(triagist()), triagist())).contains(Step.HAND_OVER);
    }

    @Test
    void onlyTheLeadCloses() {
        var request = world.seekingPlace(triagist());

        assertThat(Steps.of(request, triagist())).contains(Step.CLOSE);
        assertThat(Steps.of(request, gp())).doesNotContain(Step.CLOSE);
    }

    @Test
    void nobodyIsOfferedWhatTheRoleDoesNotAllow() {
        var reader =
                SmallWorld.actor(
                        "Lezer",
                        triagist().organisation(),
                        "reader",
                        new Scope.InSubregion(NIJMEGEN.id()),
                        Set.of(Capability.READ_REQUEST, Capability.WRITE_NOTE));

        assertThat(Steps.of(world.seekingPlace(triagist()), reader))
                .containsExactly(
                        Step.WORSE,
                        Step.NOTE,
                        Step.CONFERENCE,
                        Step.CONTACT,
                        Step.CALL_BACK,
                        Step.LIMITS);
    }
}
