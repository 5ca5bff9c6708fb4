package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.access.DemoSignIn;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.ServiceEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A feed from its registration to its silence, with the sender on the other side. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            // A network of its own, in which nobody else has been.
            "samenspoed.test.world=feeds"
        })
class FeedScreensTest {

    private static final List<Look> LOOKS =
            List.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);

    @LocalServerPort private int port;
    @Autowired private DemoPeople people;
    @Autowired private Network network;
    @Autowired private JdbcClient jdbc;

    @Test
    void feedIsRegisteredDeliversAndFallsSilent(Screens screens)
            throws IOException, InterruptedException {
        var beds = bedsOfNurse();
        String address;
        String token;
        try (var screen = signedIn("beheerder", screens, Look.DESKTOP)) {
            var page = screen.goTo("/administration/feeds").page();
            page.locator("#organisation").fill(owner(beds).name());
            page.locator("#name").fill("ECD van het huis");
            page.locator("#format").selectOption("CSV");
            page.locator("#codes").fill("ELV is " + beds.code());
            page.locator("form button.primary").click();
            assertThat(page.locator("#codes-error")).isVisible();
            assertThat(page.locator("#organisation")).hasValue(owner(beds).name());
            screen.forgiveComplaints();
            page.locator("#codes").fill("ELV = " + beds.code());
            page.locator("form button.primary").click();
            assertThat(page.locator("code.told")).hasCount(2);
            token = page.locator("code.told").first().innerText();
            address = page.locator("code.told").last().innerText();
            screen.accessible().fits().picture("feed-registered");

            assertThat(post(address, "geraden", "code,free\nELV,1").statusCode()).isEqualTo(401);
            var good = "code,free,total,observed_at\nELV,3,12," + Instant.now() + "\nXX,1,2,nu\n";
            var answer = post(address, token, good);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(page.locator("#state")).containsText("levert");
            assertThat(page.locator("#state")).containsText("3 vrij");
            assertThat(page.locator("#state")).containsText("XX");
            screen.accessible().fits().wholePicture("feed-delivers");
        }
        lookAround(screens, beds, "well");
        int aged =
                jdbc.sql("update feed.feed set changed_at = changed_at - interval '1 day'").update()
                        + jdbc.sql(
                                        "update feed.status set last_good_at = last_good_at - interval '1 day'")
                                .update();
        assertThat(aged).isEqualTo(2);
        lookAround(screens, beds, "silent");
    }

    private void lookAround(Screens screens, ServiceEntry beds, String health) {
        for (var look : LOOKS) {
            try (var screen = signedIn("beheerder", screens, look)) {
                var page = screen.goTo("/administration/feeds").page();
                assertThat(page.locator(".feed-health." + health)).hasCount(1);
                screen.accessible().fits().wholePicture("feeds-" + health);
            }
            try (var screen = signedIn("verpleegkundige", screens, look)) {
                var page = screen.goTo("/capacity?kind=" + beds.kind()).page();
                assertThat(page.locator("#s-" + beds.id() + " .silent-feed"))
                        .hasCount(health.equals("silent") ? 1 : 0);
                screen.accessible().fits().picture("board-feed-" + health);
            }
        }
    }

    private HttpResponse<String> post(String address, String token, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .header("X-AUTH-TOKEN", token)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var sender = HttpClient.newHttpClient()) {
            return sender.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }

    private Organisation owner(ServiceEntry service) {
        return network.getOrganisation(service.organisation());
    }

    /** Short-stay beds of the organisation where the nurse of the demo works. */
    private ServiceEntry bedsOfNurse() {
        var name =
                people.list().stream()
                        .filter(person -> person.username().equals("verpleegkundige"))
                        .map(DemoSignIn::organisation)
                        .findFirst()
                        .orElseThrow();
        var snapshot = network.snapshot();
        return snapshot.listOrganisations().stream()
                .filter(organisation -> organisation.name().equals(name))
                .flatMap(organisation -> snapshot.listServices(organisation.id()).stream())
                .filter(service -> snapshot.getKind(service.kind()).offerable())
                .findFirst()
                .orElseThrow();
    }
}
