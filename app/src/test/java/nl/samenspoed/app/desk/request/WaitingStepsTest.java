package nl.samenspoed.app.desk.request;

import static nl.samenspoed.app.SmallWorld.triagist;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import org.junit.jupiter.api.Test;

/** On the waiting list a request gets older in steps, and sooner when it is more urgent. */
class WaitingStepsTest {

    @Test
    void eachUrgencyHasItsOwnSteps() throws Exception {
        try (var server = CaseworkServer.start()) {
            var urgent = seeking(server, Urgency.U1);
            var calm = seeking(server, Urgency.U3);
            assertThat(line(server, urgent)).doesNotContain("stap");

            server.clock().advance(Duration.ofMinutes(5));
            assertThat(line(server, urgent))
                    .contains("stap 1 van 4: langer dan 5 min", "tone-calm");
            server.clock().advance(Duration.ofMinutes(5));
            assertThat(line(server, urgent))
                    .contains("stap 2 van 4: langer dan 10 min", "tone-soon");
            server.clock().advance(Duration.ofMinutes(10));
            assertThat(line(server, urgent))
                    .contains("stap 4 van 4: langer dan 20 min", "tone-now");
            assertThat(line(server, calm)).doesNotContain("stap");

            server.clock().advance(Duration.ofMinutes(10));
            assertThat(line(server, calm)).contains("stap 1 van 4: langer dan 30 min", "tone-calm");
            server.clock().advance(Duration.ofMinutes(30));
            assertThat(line(server, calm)).contains("stap 2 van 4: langer dan 1 uur", "tone-soon");
        }
    }

    private static CareRequestId seeking(CaseworkServer server, Urgency urgency) {
        var id =
                done(server.requests()
                                .open(
                                        triagist(),
                                        CommandKey.random(),
                                        RequestsFixture.asking("Valt vaker")))
                        .id();
        give(server, id, new RequestCommand.AnswerRedFlags(Set.of(), null));
        give(server, id, RequestsFixture.assess(urgency));
        give(
                server,
                id,
                new RequestCommand.DecideCare(RequestsFixture.shortStay(), "niet veilig alleen"));
        return id;
    }

    private static void give(CaseworkServer server, CareRequestId id, RequestCommand command) {
        var unused =
                done(server.requests().handle(triagist(), CommandKey.random(), id, null, command));
    }

    private static CareRequest done(Outcome<CareRequest> outcome) {
        return RequestsFixture.done(outcome);
    }

    /** What the list says about one request, up to the next. */
    private static String line(CaseworkServer server, CareRequestId id)
            throws IOException, InterruptedException {
        var page =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(server.address() + "/waiting"))
                                        .header("Cookie", "as=triagist")
                                        .header("Accept", "text/html")
                                        .build(),
                                BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        var from = page.body().indexOf("/requests/" + id + "/places");
        assertThat(from).isPositive();
        var until = page.body().indexOf("</li>", from);
        return page.body().substring(from, until < 0 ? page.body().length() : until);
    }
}
