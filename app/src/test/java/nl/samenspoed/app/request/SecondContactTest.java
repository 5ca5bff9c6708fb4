package nl.samenspoed.app.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody calls again about the same problem, and says why. */
class SecondContactTest {

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final CareRequestId request = the.seekingPlace(tess).id();

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void worseIsTriagedAnew() {
        the.give(tess, request, again(ContactKind.WORSE));

        assertThat(now().worse().what()).isEqualTo("Belt weer");
        assertThat(now().beside().contact()).isEqualTo(ContactKind.WORSE);
    }

    @Test
    void anythingElseLeavesTheUrgencyAsItIs() {
        for (var kind :
                new ContactKind[] {
                    ContactKind.UNMET_NEED, ContactKind.SOCIAL, ContactKind.ADMINISTRATIVE
                }) {
            the.give(tess, request, again(kind));
            assertThat(now().worse()).isNull();
            assertThat(now().beside().contact()).isEqualTo(kind);
        }
    }

    @Test
    void theRequestOfBeforeIsNamed() {
        var fresh = the.open(tess, "Weer gevallen").id();
        the.give(
                tess,
                fresh,
                new RequestCommand.RecordContact(request, ContactKind.UNMET_NEED, "weer"));

        assertThat(the.stories().get(fresh).getLast().event())
                .isEqualTo(new RequestEvent.SecondContact(request, ContactKind.UNMET_NEED, "weer"));
    }

    @Test
    void withoutWordsItIsRefused() {
        assertThat(refused(new RequestCommand.RecordContact(null, ContactKind.SOCIAL, " ")))
                .isEqualTo("request.field-required");
    }

    @Test
    void nobodyNamesARequestThatIsNotThere() {
        var nowhere = new CareRequestId(UUID.randomUUID());

        assertThat(refused(new RequestCommand.RecordContact(nowhere, ContactKind.SOCIAL, "weer")))
                .isEqualTo("request.unknown-request");
    }

    private String refused(RequestCommand command) {
        var outcome = the.requests.handle(tess, CommandKey.random(), request, null, command);
        return ((Outcome.Refused<CareRequest>) outcome).refusal().code().code();
    }

    private static RequestCommand.RecordContact again(ContactKind kind) {
        return new RequestCommand.RecordContact(null, kind, "Belt weer");
    }

    private CareRequest now() {
        return the.requests.current(request).orElseThrow();
    }
}
