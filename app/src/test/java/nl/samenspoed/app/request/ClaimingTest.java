package nl.samenspoed.app.request;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestCommand.Claiming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who looks after a request that waits; here a claim is idle after a quarter of an hour. */
class ClaimingTest {

    private final RequestsFixture the = new RequestsFixture();
    private final CareRequestId request = the.seekingPlace(tess()).id();

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void theNameOfWhoClaimedItStandsInTheList() {
        claim(tess());
        assertThat(owner().name()).isEqualTo("Tess Triagist");
    }

    @Test
    void somebodyElseCannotTakeItWhileItIsLookedAfter() {
        claim(tess());
        the.clock.advance(Duration.ofMinutes(14));
        assertThat(code(tryToClaim(cor()))).isEqualTo("request.claimed-by-another");
        assertThat(owner().name()).isEqualTo("Tess Triagist");
    }

    @Test
    void nothingIsTakenByItself() {
        claim(tess());
        the.clock.advance(Duration.ofDays(2));
        assertThat(owner().name()).isEqualTo("Tess Triagist");
    }

    @Test
    void whenItIsIdleSomebodyElseMayTakeItOver() {
        claim(tess());
        the.clock.advance(Duration.ofMinutes(15));
        assertThat(owner().idleFrom()).isEqualTo(the.clock.instant());
        claim(cor());
        assertThat(owner().name()).isEqualTo("Cor Coordinator");
        var last = done(the.requests.story(cor(), request)).facts().getLast().event();
        assertThat(last)
                .isEqualTo(
                        new RequestEvent.Claiming.RequestClaimed(
                                cor().id().value(), "Cor Coordinator", "Tess Triagist"));
    }

    @Test
    void whoDoesSomethingWithItKeepsItLonger() {
        claim(tess());
        the.clock.advance(Duration.ofMinutes(14));
        the.give(tess(), request, new RequestCommand.AddNote("Familie gebeld."));
        the.clock.advance(Duration.ofMinutes(14));
        assertThat(code(tryToClaim(cor()))).isEqualTo("request.claimed-by-another");
    }

    @Test
    void whoHasItMayLetGo() {
        claim(tess());
        assertThat(code(give(cor(), new Claiming.Release()))).isEqualTo("request.not-claimed");
        done(give(tess(), new Claiming.Release()));
        assertThat(the.requests.workList(tess(), WorkList.SCOPE, 1).getFirst().owner()).isNull();
        claim(cor());
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        claim(tess());
        assertThat(code(tryToClaim(tess()))).isEqualTo("request.claimed-already");
    }

    @Test
    void onlyWhoFindsPlacesClaims() {
        assertThat(code(tryToClaim(SmallWorld.office()))).isEqualTo("request.not-allowed");
    }

    @Test
    void claimingKeepsNobodyFromHelping() {
        claim(tess());
        the.give(cor(), request, new RequestCommand.AddNote("Ik bel alvast het huis."));
        assertThat(owner().name()).isEqualTo("Tess Triagist");
    }

    private WorkItem.Owner owner() {
        return the.requests.workList(cor(), WorkList.SCOPE, 1).getFirst().owner();
    }

    private void claim(Actor actor) {
        done(tryToClaim(actor));
    }

    private Outcome<CareRequest> tryToClaim(Actor actor) {
        return give(actor, new Claiming.Claim());
    }

    private Outcome<CareRequest> give(Actor actor, RequestCommand command) {
        return the.requests.handle(actor, CommandKey.random(), request, null, command);
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> "done";
            case Outcome.Refused<?>(var refusal) -> refusal.code().code();
        };
    }

    private static Actor tess() {
        return SmallWorld.triagist();
    }

    private static Actor cor() {
        return SmallWorld.coordinator();
    }
}
