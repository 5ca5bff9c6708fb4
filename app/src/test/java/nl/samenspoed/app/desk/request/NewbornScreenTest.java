package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Whereabouts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A newborn is entered from the case of the mother by keys alone, and gets a case of its own. */
@BrowserTest
class NewbornScreenTest {

    private static CaseworkServer server;

    @BeforeAll
    static void start() {
        server = CaseworkServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itHasAnAgeInHoursAndNoNumberYet(Screens screens) {
        for (var look : List.of(Look.DESKTOP, Look.PHONE_DARK)) {
            var request = open(look == Look.DESKTOP ? "999990019" : "999990032");
            try (var screen = screens.open(server.address(), look)) {
                screen.page()
                        .context()
                        .addCookies(List.of(new Cookie("as", "triagist").setUrl(server.address())));
                var page = screen.goTo("/requests/" + request.id()).page();
                page.keyboard().press("*");
                page.waitForURL("**/newborn");
                assertThat(page.locator("#question")).isFocused();
                page.locator("#birthTime").fill("23:59");
                page.locator("#birthOrder").fill("12");
                page.keyboard().press("Control+Enter");
                assertThat(page.locator("#question-error")).isVisible();
                assertThat(page.locator("#birthTime-error")).isVisible();
                assertThat(page.locator("#birthOrder-error")).isVisible();
                screen.forgiveComplaints().accessible().fits().wholePicture("newborn");
                page.locator("#question").fill("Kreunt bij het ademen");
                page.locator("#birthTime").fill("9:00");
                page.locator("#birthOrder").fill("2");
                page.keyboard().press("Control+Enter");
                assertThat(page.locator("#case-title")).hasText("Kind 2 van Demo (5 uur)");
                assertThat(page.locator(".case-head")).containsText("geen BSN: pasgeboren");
                screen.accessible().fits().wholePicture("newborn-case");
            }
        }
    }

    private static CareRequest open(String bsn) {
        var mother =
                new PatientDetails(
                        Identity.KNOWN,
                        new Bsn(bsn),
                        BsnState.VERIFIED,
                        "Maria",
                        null,
                        "Demo",
                        LocalDate.of(1995, 1, 2),
                        Gender.FEMALE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true);
        return RequestsFixture.done(
                server.requests()
                        .open(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                new OpenRequest(
                                        Channel.PHONE,
                                        new Caller("Verloskundige Demo", null, null),
                                        new Whereabouts(null, "GM0268"),
                                        new OpenRequest.Who.AsTold(mother),
                                        "Bevallen, tweeling",
                                        null,
                                        null,
                                        null)));
    }
}
