package nl.samenspoed.app.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody says that the patient gets worse: the triage begins anew, and nothing else is lost. */
class DeterioratingTest {

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final CareRequestId request = the.seekingPlace(tess).id();

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void itStandsInFrontAndItsClockIsUpAtOnce() {
        var urgent = the.seekingPlace(tess).id();
        the.give(tess, urgent, RequestsFixture.assess(Urgency.U1));
        assertThat(list()).startsWith(urgent);
        the.clock.advance(Duration.ofMinutes(5));

        worsens();

        assertThat(list()).startsWith(request);
        assertThat(now().worse().what()).isEqualTo("Wordt suf");
        assertThat(now().assessment().reassessBy()).isEqualTo(the.clock.instant());
    }

    @Test
    void theSearchForAPlaceGoesOn() {
        worsens();

        assertThat(now().phase()).isInstanceOf(Phase.SeekingPlace.class);
        assertThat(now().care()).isEqualTo(RequestsFixture.shortStay());
    }

    @Test
    void whoTriagesAgainEndsIt() {
        worsens();
        the.give(tess, request, new RequestCommand.AnswerRedFlags(Set.of(), null));
        assertThat(now().worse().flagsAsked()).isTrue();
        the.give(tess, request, RequestsFixture.assess(Urgency.U2));

        assertThat(now().worse()).isNull();
        assertThat(now().urgency()).isEqualTo(Urgency.U2);
        assertThat(now().phase()).isInstanceOf(Phase.SeekingPlace.class);
    }

    @Test
    void asUrgentAsBeforeIsAnAnswerToo() {
        assertThat(override()).isEqualTo("request.urgency-unchanged");
        worsens();

        assertThat(override()).isEqualTo("done");
        assertThat(now().worse()).isNull();
    }

    @Test
    void positiveSignLeavesOnlyTheHandOver() {
        worsens();
        the.give(
                tess, request, new RequestCommand.AnswerRedFlags(Set.of(RedFlag.DISABILITY), null));

        assertThat(now().phase()).isInstanceOf(Phase.HandingOverTo112.class);
    }

    @Test
    void worseAgainAsksTheFirstQuestionsAgain() {
        worsens();
        the.give(tess, request, new RequestCommand.AnswerRedFlags(Set.of(), null));
        worsens();

        assertThat(now().worse().flagsAsked()).isFalse();
    }

    @Test
    void beforeAnyUrgencyItIsToldAndNothingChanges() {
        var fresh = the.open(tess, "Belt terug").id();
        the.give(tess, fresh, new RequestCommand.ReportDeterioration("Benauwd geworden"));

        var then = the.requests.current(fresh).orElseThrow();
        assertThat(then.worse()).isNull();
        assertThat(then.phase()).isInstanceOf(Phase.CheckingRedFlags.class);
    }

    @Test
    void withoutWordsItIsRefused() {
        var outcome =
                the.requests.handle(
                        tess,
                        CommandKey.random(),
                        request,
                        null,
                        new RequestCommand.ReportDeterioration(" "));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(now().worse()).isNull();
    }

    private void worsens() {
        the.give(tess, request, new RequestCommand.ReportDeterioration("Wordt suf"));
    }

    private String override() {
        var override = new RequestCommand.OverrideUrgency(Urgency.U3, "opnieuw gekeken");
        return switch (the.requests.handle(tess, CommandKey.random(), request, null, override)) {
            case Outcome.Done<CareRequest> _ -> "done";
            case Outcome.Refused<CareRequest>(var refusal) -> refusal.code().code();
        };
    }

    private CareRequest now() {
        return the.requests.current(request).orElseThrow();
    }

    private List<CareRequestId> list() {
        return the.requests.workList(SmallWorld.coordinator(), WorkList.SCOPE, 50).stream()
                .map(WorkItem::id)
                .toList();
    }
}
