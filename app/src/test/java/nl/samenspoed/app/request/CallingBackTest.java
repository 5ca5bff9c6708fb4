package nl.samenspoed.app.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestCommand.CallingBack.PlanCallBack;
import nl.samenspoed.app.request.RequestCommand.CallingBack.SettleCallBack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that was promised is not forgotten. */
class CallingBackTest {

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final CareRequestId request = the.seekingPlace(tess).id();

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void nothingEndsBeforeItIsSettled() {
        advise();
        promise(Duration.ofHours(1));
        assertThat(tried(close())).isEqualTo("request.call-back-open");
        assertThat(tried(new RequestCommand.Withdraw("bedankt")))
                .isEqualTo("request.call-back-open");
        assertThat(tried(new RequestCommand.Divert("elders", "vol")))
                .isEqualTo("request.call-back-open");

        the.give(tess, request, reached());

        assertThat(tried(close())).isEqualTo("done");
    }

    @Test
    void danger112NeverWaitsForIt() {
        promise(Duration.ofHours(1));

        assertThat(tried(new RequestCommand.HandOverTo112("MKA", "J. de Wit"))).isEqualTo("done");
        assertThat(now().beside()).isEqualTo(Beside.NOTHING);
    }

    @Test
    void whoIsDueStandsInFrontOfEverybody() {
        the.give(tess, request, RequestsFixture.assess(Urgency.U5));
        var urgent = the.seekingPlace(tess).id();
        the.give(tess, urgent, RequestsFixture.assess(Urgency.U1));
        promise(Duration.ofMinutes(30));
        assertThat(list(WorkList.SCOPE)).startsWith(urgent);

        the.clock.advance(Duration.ofMinutes(30));

        assertThat(list(WorkList.SCOPE)).containsExactly(request, urgent);
        assertThat(list(WorkList.OWN)).containsExactly(request, urgent);
        assertThat(the.requests.workList(SmallWorld.gp(), WorkList.SCOPE, 50)).isEmpty();
    }

    @Test
    void whoWasNotReachedIsTriedAgain() {
        promise(Duration.ofMinutes(30));
        assertThat(tried(new SettleCallBack(CallBackResult.NOT_REACHED, "geen gehoor", null)))
                .isEqualTo("request.field-required");

        var again = in(Duration.ofMinutes(15));
        the.give(tess, request, new SettleCallBack(CallBackResult.NOT_REACHED, "bezet", again));

        assertThat(now().beside().callBack().due()).isEqualTo(again);
        assertThat(now().beside().callBack().tries()).isEqualTo(1);
        the.give(tess, request, new SettleCallBack(CallBackResult.GIVEN_UP, "dochter belde", null));
        assertThat(now().beside().callBack()).isNull();
    }

    @Test
    void anotherMomentTakesItsPlace() {
        promise(Duration.ofMinutes(30));
        promise(Duration.ofHours(3));

        assertThat(now().beside().callBack().due()).isEqualTo(in(Duration.ofHours(3)));
    }

    @Test
    void aMomentThatPassedOrIsFarAwayIsRefused() {
        for (var ahead : List.of(Duration.ofMinutes(-1), Duration.ofDays(15))) {
            assertThat(tried(plan(ahead))).isEqualTo("request.time-out-of-range");
        }
        assertThat(tried(reached())).isEqualTo("request.no-call-back");
    }

    private void advise() {
        the.give(
                tess,
                request,
                new RequestCommand.DecideCare(
                        new Care.SelfCare("Drinken", "Bel bij sufheid", "nl"), "speelt weer"));
    }

    private void promise(Duration ahead) {
        the.give(tess, request, plan(ahead));
    }

    private PlanCallBack plan(Duration ahead) {
        return new PlanCallBack(in(ahead), "Tess", "06 5550 1234", null);
    }

    private static SettleCallBack reached() {
        return new SettleCallBack(CallBackResult.REACHED, "het gaat beter", null);
    }

    private static RequestCommand.Close close() {
        return new RequestCommand.Close(Ending.SELF_CARE, null);
    }

    private Instant in(Duration ahead) {
        return the.clock.instant().plus(ahead);
    }

    private CareRequest now() {
        return the.requests.current(request).orElseThrow();
    }

    private String tried(RequestCommand command) {
        return switch (the.requests.handle(tess, CommandKey.random(), request, null, command)) {
            case Outcome.Done<CareRequest> _ -> "done";
            case Outcome.Refused<CareRequest>(var refusal) -> refusal.code().code();
        };
    }

    private List<CareRequestId> list(WorkList which) {
        return the.requests.workList(tess, which, 50).stream().map(WorkItem::id).toList();
    }
}
