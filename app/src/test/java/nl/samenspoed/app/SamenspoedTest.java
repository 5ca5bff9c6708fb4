package nl.samenspoed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

/** The whole program, once: it starts, answers, and keeps to itself what is nobody's business. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SamenspoedTest {

    @LocalServerPort private int port;
    @Autowired private MessageSource messages;

    @Test
    void tellsAnyoneThatItIsHealthyAndNoMore() {
        var answer = get("/actuator/health", "elsewhere");
        assertThat(answer.status().value()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("PostgreSQL");
    }

    @Test
    void tellsNobodyElsewhereItsFigures() {
        assertThat(get("/actuator/prometheus", "192.0.2.7").status().value()).isEqualTo(404);
        assertThat(get("/%61ctuator/prometheus", "192.0.2.7").status().value()).isEqualTo(404);
    }

    @Test
    void speaksDutchUnlessAskedOtherwise() {
        assertThat(messages.getMessage("desk.found.nothing", null, Locale.FRENCH))
                .isEqualTo("Niets gevonden");
        assertThat(messages.getMessage("desk.found.nothing", null, Locale.ENGLISH))
                .isNotEqualTo("Niets gevonden");
    }

    private Answer get(String path, String caller) {
        return RestClient.create()
                .get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", caller)
                .exchange(
                        (request, response) ->
                                new Answer(
                                        response.getStatusCode(),
                                        new String(
                                                response.getBody().readAllBytes(),
                                                StandardCharsets.UTF_8)));
    }

    private record Answer(HttpStatusCode status, String body) {}
}
