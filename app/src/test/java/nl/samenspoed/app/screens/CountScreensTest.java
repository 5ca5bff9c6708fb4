package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.access.DemoSignIn;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A hospital system that sends ADT messages, from its registration to the figure on the board. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            // A network of its own, in which nobody else has been.
            "samenspoed.test.world=counts"
        })
class CountScreensTest {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx").withZone(ZoneOffset.UTC);

    private static final int MLLP = freePort();

    @LocalServerPort private int port;
    @Autowired private DemoPeople people;
    @Autowired private Network network;
    private int messages;

    @DynamicPropertySource
    static void mllp(DynamicPropertyRegistry registry) {
        registry.add("samenspoed.mllp.port", () -> MLLP);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @Test
    void countIsLookedAtAndThenReported(Screens screens) throws IOException {
        var beds = bedsOfNurse();
        try (var screen = signedIn("beheerder", screens, Look.DESKTOP)) {
            var page = screen.goTo("/administration/feeds").page();
            page.locator("#organisation").fill(network.getOrganisation(beds.organisation()).name());
            page.locator("#name").fill("EPD van het huis");
            page.locator("#format").selectOption("ADT");
            page.locator("#codes").fill("3B = " + beds.code() + "\n4A = " + beds.code());
            page.locator("#staffed").fill("3B = veel");
            page.locator("#mapping").fill("application = EPD\nfacility = HUIS");
            page.locator("form button.primary").click();
            assertThat(page.locator("#staffed-error")).isVisible();
            screen.forgiveComplaints();
            page.locator("#staffed").fill("3B = 20\n4A = 4");
            page.locator("form button.primary").click();
            var token = page.locator("code.told").first().innerText();
            assertThat(page.locator("code.told").last()).containsText("poort " + MLLP);

            for (int visit = 1; visit <= 17; visit++) {
                assertThat(send(token, "A01", "V" + visit, visit < 15 ? "3B" : "4A"))
                        .contains("MSA|AA");
            }
            assertThat(send(token, "A03", "V99", "3B")).contains("feed.visit-unknown");
            assertThat(page.locator("#units")).containsText("nog niet");
            assertThat(page.locator("#units tbody tr").first()).containsText("14");
            assertThat(page.locator("#state")).containsText("Van deze opname");
            screen.accessible().fits().wholePicture("feed-count");
            var path = page.locator("#count form").first().getAttribute("action");
            lookAround(screens, path.replaceAll("/report$", ""));

            page.locator("#count form[action$=report] button").click();
            assertThat(page.locator("#units")).not().containsText("nog niet");
            assertThat(page.locator("#state")).containsText("7 vrij");
            assertThat(send(token, "A03", "V1", "3B")).contains("MSA|AA");
            assertThat(page.locator("#state")).containsText("8 vrij");
            screen.accessible().fits().wholePicture("feed-count-reported");

            page.locator("#anew summary").click();
            page.locator("#anew button.danger").click();
            assertThat(page.locator("#units tbody tr").first()).containsText("nog niet");
        }
        try (var screen = signedIn("verpleegkundige", screens, Look.PHONE)) {
            var page = screen.goTo("/capacity?kind=" + beds.kind()).page();
            assertThat(page.locator("#s-" + beds.id() + " input[name=free]")).hasValue("8");
            assertThat(page.locator("#s-" + beds.id())).containsText("koppeling");
        }
    }

    private void lookAround(Screens screens, String path) {
        for (var look : List.of(Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK)) {
            try (var screen = signedIn("beheerder", screens, look)) {
                var page = screen.goTo(path).page();
                assertThat(page.locator("#units")).isVisible();
                screen.accessible().fits().wholePicture("feed-count");
            }
        }
    }

    /** What is answered. */
    private String send(String token, String event, String visit, String unit) throws IOException {
        var message =
                """
                MSH|^~\\&|EPD|HUIS|SAMENSPOED|OOST|%1$s|%2$s|ADT^%3$s|M%4$d|P|2.5
                EVN|%3$s|%1$s
                PV1|1|I|%5$s^1^%6$s||||||||||||||||%6$s
                """
                        .formatted(
                                MOMENT.format(Instant.now()), token, event, ++messages, unit, visit)
                        .replace('\n', '\r');
        try (var socket = new Socket("127.0.0.1", MLLP)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("\u000B" + message + "\u001C\r").getBytes(StandardCharsets.UTF_8));
            var answer = new StringBuilder();
            for (int one = socket.getInputStream().read();
                    one != 0x1C;
                    one = socket.getInputStream().read()) {
                assertThat(one).isNotNegative();
                answer.append((char) one);
            }
            return answer.toString();
        }
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
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
