package nl.samenspoed.app.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the dispatch centre asked is not asked again. */
class TakingOverTest {

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final CareRequestId request = the.open(tess, "Duizelig, viel niet").id();

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void theDecisionComesNext() {
        assertThat(tried("C1", Urgency.U4)).isEqualTo("done");

        var now = the.requests.current(request).orElseThrow();
        assertThat(now.phase()).isInstanceOf(Phase.AwaitingDecision.class);
        assertThat(now.urgency()).isEqualTo(Urgency.U4);
        assertThat(now.assessment().level()).isEqualTo("C1");
        assertThat(the.stories().get(request))
                .extracting(RecordedFact::event)
                .contains(
                        new RequestEvent.TakenOverFromDispatch(
                                "Meldkamer Oost", "C1", List.of("Ademt rustig")));
    }

    @Test
    void whatNeedsAnAmbulanceStaysThere() {
        assertThat(tried("A2", Urgency.U2)).isEqualTo("request.needs-ambulance");
    }

    @Test
    void onceAskedHereItIsTooLate() {
        tried("C2", Urgency.U5);

        assertThat(tried("C2", Urgency.U5)).isEqualTo("request.already-asked");
    }

    private String tried(String level, Urgency urgency) {
        var command =
                new RequestCommand.TakeOverFromDispatch(
                        "Meldkamer Oost",
                        level,
                        urgency,
                        "ambulance",
                        List.of("Ademt rustig", " "));
        return switch (the.requests.handle(tess, CommandKey.random(), request, null, command)) {
            case Outcome.Done<CareRequest> _ -> "done";
            case Outcome.Refused<CareRequest>(var refusal) -> refusal.code().code();
        };
    }
}
