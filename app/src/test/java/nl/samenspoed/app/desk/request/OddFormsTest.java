package nl.samenspoed.app.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a browser of ours would never send. */
class OddFormsTest {

    private static CaseworkServer server;
    private static CareRequestId id;

    @BeforeAll
    static void start() {
        server = CaseworkServer.start();
        id = open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "red-flags, positive=NOPE",
        "note, key=nope&text=x",
        "note, version=nope&text=x",
        "close, ending=NOPE",
        "places, service=nope",
        "ladder, key=nope",
        "ladder/stop, key=nope&reason=x",
        "duty-call, key=nope",
        "forced, service=nope&justification=omdat het niet anders kan",
        "claim, key=nope",
        "release, version=nope",
    })
    void whatCannotBeReadIsRefusedAsSuch(String step, String form) throws Exception {
        assertThat(post("/requests/" + id + "/" + step, form).statusCode()).isEqualTo(400);
    }

    /** The questions follow the patient's age, so whoever sees them has looked at the patient. */
    @Test
    void whatAProtocolProposesIsALookAtTheCase() throws Exception {
        var before = looks();
        var answer = post("/requests/" + id + "/urgency/proposal", "filter=hoofdpijn");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(looks()).isEqualTo(before + 1);
        assertThat(
                        post("/requests/" + UUID.randomUUID() + "/urgency/proposal", "filter=x")
                                .statusCode())
                .isEqualTo(404);
    }

    private static int looks() {
        return server.get(JdbcClient.class)
                .sql("select count(*) from audit.entry where action = 'read' and subject_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsFarTooLongIsKeptAndRefused() throws Exception {
        var answer = post("/requests/" + id + "/note", "text=" + "lang ".repeat(1_000));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("lang lang lang");
    }

    @Test
    void aCharacterThatCannotBeKeptIsLeftOut() throws Exception {
        assertThat(post("/requests/" + id + "/note", "text=een%00twee").statusCode())
                .isEqualTo(302);
        assertThat(get("/requests/" + id)).contains("eentwee");
    }

    @Test
    void markupIsTextAndNothingElse() throws Exception {
        var text = URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8);
        assertThat(post("/requests/" + id + "/note", "text=" + text).statusCode()).isEqualTo(302);
        assertThat(get("/requests/" + id))
                .contains("&lt;script&gt;alert")
                .doesNotContain("<script>a");
    }

    @Test
    void theSameFormTwiceIsDoneOnce() throws Exception {
        var form = "text=dubbelklik&key=" + UUID.randomUUID();
        var path = "/requests/" + id + "/note";
        assertThat(post(path, form).statusCode()).isEqualTo(302);
        assertThat(post(path, form).statusCode()).isEqualTo(302);
        assertThat(get("/requests/" + id).split("Notitie: dubbelklik", -1)).hasSize(2);
    }

    @Test
    void aCaseOutOfReachIsNotThere() throws Exception {
        assertThat(send(request("/requests/" + id, "nurse").GET()).statusCode()).isEqualTo(404);
        assertThat(send(request("/requests/" + UUID.randomUUID(), "triagist").GET()).statusCode())
                .isEqualTo(404);
    }

    private static CareRequestId open() {
        var asked = RequestsFixture.asking("Valt vaker");
        return RequestsFixture.done(
                        server.requests().open(SmallWorld.triagist(), CommandKey.random(), asked))
                .id();
    }

    private static String get(String path) throws IOException, InterruptedException {
        return send(request(path, "triagist").GET()).body();
    }

    private static HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return send(
                request(path, "triagist")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(String path, String who) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Accept", "text/html")
                .header("Cookie", "as=" + who);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
